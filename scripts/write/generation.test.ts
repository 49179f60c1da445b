import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginGeneration, type Point } from './generation.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'footfall-write-'));
const FILES = ['mined/acme/one.json', 'mined/acme/two.json', 'mined/acme/three.json', 'report/site.json', 'run.json'];

function run(data: string, mark: string, point: Point | 'never', nth: number) {
  const script = join(import.meta.dirname, '../testing/killed-run.ts');
  return spawnSync(process.execPath, [script, data, mark, point, String(nth)], { encoding: 'utf8' });
}
const marks = (data: string) =>
  FILES.map((file) => (existsSync(join(data, file)) ? JSON.parse(readFileSync(join(data, file), 'utf8')).mark : null));

const KILLS: [Point, number, 'old' | 'new'][] = [
  ['begun', 1, 'old'],
  ['writing', 1, 'old'],
  ['writing', 3, 'old'],
  ['writing', 5, 'old'],
  ['written', 1, 'old'],
  ['flushed', 1, 'old'],
  ['linked', 1, 'old'],
  ['pointed', 1, 'old'],
  ['swapped', 1, 'new'],
];

describe('a run killed with SIGKILL', () => {
  test.each(KILLS)(
    'at %s (%i) leaves every document %s, and the next run completes without leftovers',
    (point, nth, expected) => {
      const data = newFolder();
      expect(run(data, 'old', 'never', 0).status).toBe(0);
      expect(run(data, 'new', point, nth).signal).toBe('SIGKILL');
      expect(marks(data)).toEqual(FILES.map(() => expected));

      const next = run(data, 'next', 'never', 0);
      expect(next.stderr).toBe('');
      expect(marks(data)).toEqual(FILES.map(() => 'next'));
      expect(readdirSync(data).sort()).toEqual(['.current', '.generations', 'activity', 'mined', 'report', 'run.json']);
      expect(readdirSync(join(data, '.generations'))).toHaveLength(2);
    },
  );

  test('in its very first run leaves nothing, not a part', () => {
    const data = newFolder();
    expect(run(data, 'new', 'pointed', 1).signal).toBe('SIGKILL');
    expect(marks(data)).toEqual(FILES.map(() => null));
  });
});

describe('a generation', () => {
  test('takes over what it is told to, and drops what it is not', () => {
    const data = newFolder();
    run(data, 'old', 'never', 0);
    const generation = beginGeneration(data);
    expect(generation.carry('mined/acme/one.json')).toBe(true);
    expect(generation.carry('mined/acme/none.json')).toBe(false);
    expect(generation.carry('report')).toBe(true);
    generation.commit();
    expect(marks(data)).toEqual(['old', null, null, 'old', null]);
  });

  test('keeps the file of an unchanged document, and never writes through it into the old generation', () => {
    const data = newFolder();
    run(data, 'old', 'never', 0);
    const before = statSync(join(data, 'report/site.json')).ino;
    const generation = beginGeneration(data);
    generation.write('report/site.json', { mark: 'old' });
    generation.carry('run.json');
    generation.write('run.json', { mark: 'new' });
    expect(readFileSync(join(data, 'run.json'), 'utf8')).toBe('{\n "mark": "old"\n}\n');
    generation.commit();
    expect(statSync(join(data, 'report/site.json')).ino).toBe(before);
    expect(readFileSync(join(data, 'run.json'), 'utf8')).toBe('{\n "mark": "new"\n}\n');
  });

  test.each(['../x.json', 'mined/../../x.json', 'inputs/x.json', '/etc/x', 'mined/.git/x', 'mined//x.json'])(
    'never writes to %s',
    (path) => {
      const generation = beginGeneration(newFolder());
      expect(() => generation.write(path, {})).toThrow('expected a path such as mined/owner/name.json');
      generation.abandon();
    },
  );

  test('that is abandoned changes nothing', () => {
    const data = newFolder();
    run(data, 'old', 'never', 0);
    const generation = beginGeneration(data);
    generation.write('run.json', { mark: 'new' });
    generation.abandon();
    expect(marks(data)).toEqual(FILES.map(() => 'old'));
    expect(readdirSync(join(data, '.generations'))).toEqual(['000001']);
  });

  test('that was committed cannot be abandoned by a later failure', () => {
    const data = newFolder();
    const generation = beginGeneration(data);
    generation.write('run.json', { mark: 'new' });
    generation.commit();
    generation.abandon();
    expect(marks(data).at(-1)).toBe('new');
  });

  test('is refused while another run writes to the same folder', () => {
    const data = newFolder();
    const generation = beginGeneration(data);
    expect(() => beginGeneration(data)).toThrow('another run is writing here');
    generation.abandon();
    beginGeneration(data).abandon();
  });

  test('is refused where a real folder stands in the place of a link', () => {
    const data = newFolder();
    mkdirSync(join(data, 'mined'));
    writeFileSync(join(data, 'mined/kept'), '');
    expect(() => beginGeneration(data)).toThrow(
      'mined: expected the link that Footfall makes, found a folder; move it away. What other machines have mined',
    );
    expect(readdirSync(data)).toEqual(['mined']);
  });
});
