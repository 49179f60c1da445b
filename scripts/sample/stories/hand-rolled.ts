import { workflow } from '../files.ts';
import type { Story } from '../story.ts';
import { cart } from './dip.ts';
import { searchApi } from './merit.ts';
import { pricing } from './superseded.ts';

/** The same few steps, written down by one team and taken over by others, each with its own room. */
const notes = (room: string, extra: string[] = []) =>
  workflow('Tell what is new', [
    'tell:',
    '  runs-on: ubuntu-latest',
    '  timeout-minutes: 5',
    '  env:',
    `    ROOM: ${room}`,
    '    SINCE: ${{ github.event.before }}',
    '  steps:',
    '    - run: git clone --filter=blob:none "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY" .',
    '    - run: git log --format=%s "$SINCE"..HEAD > news.txt',
    '    - run: sed -i "/^chore/d" news.txt',
    '    - run: head -n 20 news.txt > short.txt',
    ...extra,
    '    - run: curl -sS --data-binary @short.txt "https://chat.acme.example/$ROOM"',
  ]);
const FILE = '.github/workflows/news.yml';

searchApi.changes('2025-05-20', 'ci: tell the room what is new', { [FILE]: notes('search') });
cart.changes('2025-11-18', 'ci: tell the room what is new, as search does', { [FILE]: notes('shop') });
pricing.changes('2026-02-10', 'ci: tell the room what is new', {
  '.github/workflows/room.yml': notes('money', ['    - run: test -s short.txt']),
});

export const handRolled: Story = {
  id: 'hand-rolled',
  tells:
    'Three teams tell their rooms what is new with the same workflow, copied from one to the next and changed a little; nobody offers it as a path.',
  expected:
    'A desire path by content: search-api, cart and pricing have near-identical files; a year before it was one.',
  repositories: [],
};
