/* A child process of the pool, from its first line. */
import { serveJobs } from '#server/parsing/serve-jobs.ts';
import { READING_JOBS } from './reading-jobs.ts';

serveJobs(READING_JOBS);
