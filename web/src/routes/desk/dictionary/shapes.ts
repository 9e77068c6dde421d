import { shapesOf } from '#domain/dictionary-desk/office-shapes.ts';
import { office } from '#lib/language/office.ts';

/** The tables in the words of the office whose pages these are. */
export const SHAPES = shapesOf(office);
