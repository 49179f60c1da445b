/** One bar of a hundred percent, its parts named above it. */
import type { Group } from '../../queries/versions.ts';
import { placeLabels, type Label } from '../footfall/labels.ts';

export interface Part extends Group {
  x: number;
  width: number;
}
export interface VersionsGeometry {
  width: number;
  height: number;
  size: number;
  top: number;
  thickness: number;
  parts: Part[];
  /** Name and share over the left edge of each part; one without room is named by the table. */
  labels: Label[];
  laneHeight: number;
}

export function versionsGeometry(groups: Group[], width: number): VersionsGeometry {
  const wide = width > 600;
  const size = wide ? 15 : 12.5;
  const thickness = wide ? 44 : 34;
  const laneHeight = size * 1.5;
  const parts = groups.map((group) => ({
    ...group,
    x: round(group.from * width),
    width: round(Math.max(0.5, group.share * width - 2)),
  }));
  const lines = parts.map(({ x, name, label }) => ({ x: x + 0.5, text: `${name} ${label}` }));
  const labels = placeLabels(lines, { left: 0, right: width, size, lanes: 5 });
  const lanes = labels.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const top = lanes * laneHeight + 6;
  return { width, height: top + thickness + 2, size, top, thickness, parts, labels, laneHeight };
}

const round = (value: number) => Math.round(value * 10) / 10;
