/** A run that kills itself: `node killed-run.ts <data> <mark> <point> <nth>` writes `mark` everywhere, dies the nth time it reaches the point. */
import { beginGeneration } from '../write/generation.ts';

const [data, mark, point, nth] = process.argv.slice(2) as [string, string, string, string];
let times = 0;
const generation = beginGeneration(data, (reached) => {
  if (reached === point && ++times === Number(nth)) process.kill(process.pid, 'SIGKILL');
});
for (const name of ['one', 'two', 'three']) generation.write(`mined/acme/${name}.json`, { mark });
generation.write('report/site.json', { mark });
generation.write('run.json', { mark });
generation.commit();
