import { Type } from 'typebox';
import { SheetOrder, SheetView, ShownFile } from '../layouts.ts';
import { Upload } from '../uploads.ts';
import type { EndpointShape } from './endpoint.ts';

const params = { release: Type.String(), upload: Type.String() };
const path = '/desk/releases/:release/uploads/:upload/sheet';

/** Files whose tables are of no known kind, and what a person shows of them. */
export const layoutsApi = {
  look: {
    method: 'POST',
    path,
    tag: 'desk',
    summary: 'What a sheet looks like and how it would be read; changes nothing',
    params,
    query: {},
    body: SheetOrder,
    reply: SheetView,
  },
  show: {
    method: 'PUT',
    path,
    tag: 'desk',
    summary: 'Keep what was shown of a file: the upload is read by it',
    params,
    query: {},
    body: ShownFile,
    reply: Upload,
  },
  takeBack: {
    method: 'DELETE',
    path,
    tag: 'desk',
    summary: 'Take back what was shown of a file',
    params,
    query: { file: Type.String() },
    reply: Upload,
  },
} as const satisfies Record<string, EndpointShape>;
