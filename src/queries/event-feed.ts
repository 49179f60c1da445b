/** The events log as a feed. What has happened does not change, so that an item's id is what happened. */
import type { LoggedEvent } from '../../data/schema/report/events.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { feedId, type Feed, type FeedItem } from './feed.ts';

const NEWEST = 100;

export interface EventSource {
  title: string;
  /** Address of its page, from the root of the site. */
  folder: string;
  events: LoggedEvent[];
  asOf: Day;
  /** Of a component's page; null: it has none. */
  addressOf(component: string): string | null;
}

export function eventFeed({ title, folder, events, asOf, addressOf }: EventSource): Feed {
  const shown = events.slice(0, NEWEST);
  const items = shown.map((event) => item(event, addressOf(event.component) ?? folder));
  return { title, id: feedId(folder), folder, updated: shown[0]?.day ?? asOf, items };
}

function item({ day, component, path, check, change, detail, commit = '' }: LoggedEvent, address: string): FeedItem {
  const about = [path, check].filter((one) => one !== null);
  return {
    id: feedId(`event ${component} ${about.join(' ')} ${change} ${day} ${commit}`),
    title: detail,
    address,
    summary: `${day}: ${detail} (${component}${commit === '' ? '' : ` at ${commit.slice(0, 12)}`})`,
    published: day,
    updated: day,
    author: null,
    tags: [change, ...about],
  };
}
