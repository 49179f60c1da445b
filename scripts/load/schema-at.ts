/** The schema of a place in a document: which keys it knows, and what was expected where nothing is. */
import { z } from 'zod';
import type { Place } from './yaml-lines.ts';

export type SchemaAt = (place: Place) => z.ZodType | null;

export function schemaOf(schema: z.ZodType): SchemaAt {
  return (place) => {
    let at: z.ZodType | null = bare(schema);
    for (const part of place) {
      const inner: z.ZodType | null = at === null ? null : typeof part === 'number' ? elementOf(at) : fieldOf(at, part);
      at = inner === null ? null : bare(inner);
    }
    return at;
  };
}

export function keysOf(schema: z.ZodType | null): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

export function isDay(schema: z.ZodType | null): boolean {
  return schema instanceof z.ZodISODate;
}

function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return bare(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function elementOf(schema: z.ZodType): z.ZodType | null {
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : null;
}

function fieldOf(schema: z.ZodType, key: string): z.ZodType | null {
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return null;
  return schema.shape[key] as z.ZodType;
}
