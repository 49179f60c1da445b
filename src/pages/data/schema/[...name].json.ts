import type { APIRoute } from 'astro';
import { jsonFile } from '../../../files.ts';
import { documentSchemas, inputSchemas } from '../../../schemas.ts';

const all = () => [...documentSchemas().values(), ...inputSchemas()];

export const getStaticPaths = () => all().map(({ name }) => ({ params: { name } }));

export const GET: APIRoute = ({ params }) => jsonFile(all().find(({ name }) => name === params['name'])!.schema);
