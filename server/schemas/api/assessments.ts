import { Type } from 'typebox';
import { Paper } from '../assessment-paper.ts';
import { SchemeReply } from '../assessment-schemes.ts';
import { Assessment, AssessmentList } from '../assessments.ts';
import {
  AssessmentFactsOrder,
  AssessmentFactsTaken,
  AssessmentStepOrder,
  AssessmentTaken,
} from '../assessment-acts.ts';
import { ViewQuery } from '../view.ts';
import type { EndpointShape } from './endpoint.ts';

const ofAssessment = { assessment: Type.String({ description: 'An id of /assessments.' }) };

/** Assessments by points: schemes, results, and how each came about. */
export const assessmentsApi = {
  assessments: {
    method: 'GET',
    path: '/assessments',
    tag: 'observations',
    summary: 'Assessments by points, and the schemes by which they are made',
    params: {},
    query: ViewQuery,
    reply: AssessmentList,
    csv: true,
  },
  scheme: {
    method: 'GET',
    path: '/assessment-schemes/:scheme',
    tag: 'observations',
    summary: 'The rules of a scheme with line of print, and how what they leave open is read',
    params: { scheme: Type.String({ description: 'An id of /assessments.' }) },
    query: ViewQuery,
    reply: SchemeReply,
    csv: true,
  },
  assessment: {
    method: 'GET',
    path: '/assessments/:assessment',
    tag: 'observations',
    summary: 'Points, grades and places of everyone that is assessed',
    params: ofAssessment,
    query: ViewQuery,
    reply: Assessment,
    csv: true,
  },
  paper: {
    method: 'GET',
    path: '/assessments/:assessment/:assessed',
    tag: 'observations',
    summary: 'How the points of one that is assessed came about: every item, its facts and sums',
    params: {
      ...ofAssessment,
      assessed: Type.String({ description: 'A name of the assessment.' }),
    },
    query: ViewQuery,
    reply: Paper,
    csv: true,
  },
  tellFacts: {
    method: 'POST',
    path: '/assessments/:assessment/facts',
    tag: 'observations',
    summary: 'Tell facts of one that is assessed; points are computed of them',
    params: ofAssessment,
    query: {},
    body: AssessmentFactsOrder,
    reply: AssessmentFactsTaken,
  },
  takeStep: {
    method: 'POST',
    path: '/assessments/:assessment/steps',
    tag: 'observations',
    summary: 'Begin an assessment, list who is assessed, and take it to its publication',
    params: { assessment: Type.String({ maxLength: 200 }) },
    query: {},
    body: AssessmentStepOrder,
    reply: AssessmentTaken,
  },
} as const satisfies Record<string, EndpointShape>;
