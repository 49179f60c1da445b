import type { APIRoute } from 'astro';
import { jsonBytes } from '../../../files.ts';
import { publishedNames, publishedText } from '../../../report-files.ts';

export const getStaticPaths = () => publishedNames().map((file) => ({ params: { file } }));

export const GET: APIRoute = ({ params }) => jsonBytes(publishedText(params['file']!));
