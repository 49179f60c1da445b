import type { APIRoute } from 'astro';
import { badges } from '../../badges.ts';
import { svgFile } from '../../files.ts';
import { badgeSvg } from '../../queries/badge.ts';

export const getStaticPaths = () => [...badges()].map(([badge, drawn]) => ({ params: { badge }, props: { drawn } }));

export const GET: APIRoute = ({ props }) => svgFile(badgeSvg(props['drawn']));
