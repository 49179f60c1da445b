/** One bar of a hundred percent, its parts named above it where there is room. */
import type { Group } from '../../queries/versions.ts';
import { textWidth } from '../footfall/labels.ts';

export interface Part extends Group {
  x: number;
  width: number;
  /** Null: too narrow; the table names it. */
  text: string | null;
}
export interface VersionsGeometry {
  width: number;
  height: number;
  size: number;
  top: number;
  thickness: number;
  parts: Part[];
}

export function versionsGeometry(groups: Group[], width: number): VersionsGeometry {
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const thickness = wide ? 44 : 34;
  const top = size * 2.7;
  return {
    width,
    height: top + thickness + 2,
    size,
    top,
    thickness,
    parts: groups.map((group) => {
      const room = group.share * width;
      const fits = Math.max(textWidth(group.name, size), textWidth(group.label, size)) + 4 <= room;
      return {
        ...group,
        x: round(group.from * width),
        width: round(Math.max(0.5, room - 2)),
        text: fits ? group.name : null,
      };
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
