import { sayFault } from './faults/report-fault.ts';
import { serve } from './serve.ts';
import { SettingError } from './setting-error.ts';

try {
  process.exitCode = await serve();
} catch (error) {
  // As `npm start` says it, and with its codes; threads that were begun end too.
  sayFault('server', error);
  process.exit(error instanceof SettingError ? 2 : 1);
}
