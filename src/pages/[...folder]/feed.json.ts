import type { APIRoute } from 'astro';
import { feedFolders, feedOf, place } from '../../feeds.ts';
import { jsonFile } from '../../files.ts';
import { jsonFeed } from '../../queries/feed.ts';

export const getStaticPaths = feedFolders;

export const GET: APIRoute = ({ params }) => jsonFile(jsonFeed(feedOf(params['folder']!), place()));
