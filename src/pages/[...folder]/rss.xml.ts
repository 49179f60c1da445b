import type { APIRoute } from 'astro';
import { feedFolders, feedOf, place } from '../../feeds.ts';
import { rssFile } from '../../files.ts';
import { rss } from '../../queries/feed.ts';

export const getStaticPaths = feedFolders;

export const GET: APIRoute = ({ params }) => rssFile(rss(feedOf(params['folder']!), place()));
