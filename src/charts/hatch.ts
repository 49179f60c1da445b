/** The fill of what is unknown, in the drawing of this id and name; `Drawing.astro` defines it. */
export const hatch = (id: string, name: string): string => `url(#${hatchId(id, name)})`;

export const hatchId = (id: string, name: string): string => `${id}-${name}-hatch`;
