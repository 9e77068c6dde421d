import type { Said } from '#domain/said.ts';
import { sayUnit } from '#domain/said-names.ts';
import { STATUS_MEANINGS } from '#domain/status.ts';
import type { DataView } from '#server/view/data-view.ts';
import { AGENCY, DATAFLOW, OBS_STATUS, unitCode, versionOf } from './sdmx-codes.ts';
import { COMPONENTS, TARGET_STATUSES, type CodelistId, type Component } from './sdmx-components.ts';

interface Code {
  id: string;
  name: Said;
  description?: Said;
  parent?: string;
}

/** Artefact classes in the names of SDMX. */
const CLASSES = {
  codelist: 'codelist.Codelist',
  concepts: 'conceptscheme.ConceptScheme',
  concept: 'conceptscheme.Concept',
  structure: 'datastructure.DataStructure',
  flow: 'datastructure.Dataflow',
} as const;

/**
 * What the data are, as an SDMX-JSON 2.1 structure message: data flow, data structure, concepts and
 * code lists made of the dictionary of a view, in the version of its load.
 */
export function buildStructure(view: DataView, prepared: string) {
  const version = versionOf(view.loadId);
  const urn = (kind: keyof typeof CLASSES, id: string, item?: string) => {
    const own = `urn:sdmx:org.sdmx.infomodel.${CLASSES[kind]}=${AGENCY}:${id}(${version})`;
    return item === undefined ? own : `${own}.${item}`;
  };
  const artefact = (id: string, name: Said) => {
    return { id, version, agencyID: AGENCY, ...named(name), isExternalReference: false };
  };
  const representation = ({ values }: Component) =>
    'codelist' in values
      ? { enumeration: urn('codelist', values.codelist) }
      : { format: { dataType: values.dataType } };
  const component = (one: Component) => ({
    id: one.id,
    conceptIdentity: urn('concept', CONCEPTS, one.id),
    localRepresentation: representation(one),
  });
  const ofRole = (role: Component['role']) => COMPONENTS.filter((one) => one.role === role);
  const usage = ({ isMandatory }: Component) => (isMandatory ? 'mandatory' : 'optional');
  return {
    $schema: SCHEMA,
    meta: {
      // Deprecated for the one above, but what readers go by.
      schema: SCHEMA,
      id: `${DATAFLOW}-${view.loadId}`,
      test: false,
      prepared,
      contentLanguages: ['zh', 'en'],
      sender: { id: AGENCY },
    },
    data: {
      dataflows: [
        {
          ...artefact(DATAFLOW, { zh: '主要经济指标', en: 'Main economic indicators' }),
          structure: urn('structure', STRUCTURE),
        },
      ],
      dataStructures: [
        {
          ...artefact(STRUCTURE, { zh: '主要经济指标的结构', en: 'Structure of the indicators' }),
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: ofRole('dimension').map((one, index) => {
                return { ...component(one), position: index + 1 };
              }),
              timeDimension: ofRole('time').map(component)[0],
            },
            measureList: {
              id: 'MeasureDescriptor',
              measures: ofRole('measure').map((one) => ({ ...component(one), usage: usage(one) })),
            },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: ofRole('attribute').map((one) => ({
                ...component(one),
                usage: usage(one),
                attributeRelationship: { observation: {} },
              })),
            },
          },
        },
      ],
      conceptSchemes: [
        {
          ...artefact(CONCEPTS, { zh: '概念', en: 'Concepts' }),
          concepts: COMPONENTS.map(({ id, name }) => ({
            id,
            ...named(name),
            // For those who turn the message into SDMX-ML.
            links: [{ rel: 'self', urn: urn('concept', CONCEPTS, id) }],
          })),
        },
      ],
      codelists: Object.entries(codelistsOf(view)).map(([id, { name, codes }]) => ({
        ...artefact(id, name),
        codes: codes.map(({ id: code, name: label, description, parent }) => ({
          id: code,
          ...named(label),
          ...(description && {
            description: description.zh,
            descriptions: description,
          }),
          ...(parent !== undefined && { parent }),
        })),
      })),
    },
  };
}

const SCHEMA = 'https://json.sdmx.org/2.1/sdmx-json-structure-schema.json';
const CONCEPTS = 'CS_TONGBAO';
const STRUCTURE = 'DSD_INDICATORS';

const named = (words: Said) => ({ name: words.zh, names: { zh: words.zh, en: words.en } });

function codelistsOf({ dictionary }: DataView): Record<CodelistId, { name: Said; codes: Code[] }> {
  const { indicators, regions } = dictionary;
  const units = [...new Set(indicators.map(({ unit }) => unit))];
  return {
    CL_INDICATOR: {
      name: { zh: '指标', en: 'Indicators' },
      codes: indicators.map(({ id, name, nameEn, definition, definitionEn }) => ({
        id,
        name: { zh: name, en: nameEn ?? name },
        ...(definition && { description: { zh: definition, en: definitionEn ?? definition } }),
      })),
    },
    CL_AREA: {
      name: { zh: '地区', en: 'Reference areas' },
      codes: regions.map(({ id, name, nameEn, insideId }) => ({
        id,
        name: { zh: name, en: nameEn ?? name },
        ...(insideId !== null && { parent: insideId }),
      })),
    },
    CL_UNIT_MEASURE: {
      name: { zh: '计量单位', en: 'Units of measure' },
      codes: units.map((unit) => ({ id: unitCode(unit), name: sayUnit(unit) })),
    },
    CL_OBS_STATUS: {
      name: { zh: '观测状态', en: 'Observation status' },
      codes: Object.entries(OBS_STATUS).map(([id, name]) => ({ id, name })),
    },
    CL_TARGET_STATUS: {
      name: { zh: '是否达到目标', en: 'Whether the target is met' },
      codes: TARGET_STATUSES.map(({ status, code }) => ({
        id: code,
        name: STATUS_MEANINGS[status],
      })),
    },
  };
}
