import type { APIRoute } from 'astro';
import { feedFolders, feedOf, place } from '../../feeds.ts';
import { atomFile } from '../../files.ts';
import { atom } from '../../queries/feed.ts';

export const getStaticPaths = feedFolders;

export const GET: APIRoute = ({ params }) => atomFile(atom(feedOf(params['folder']!), place()));
