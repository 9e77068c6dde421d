import type { FastifyInstance } from 'fastify';
import { tableOf } from '#server/answers/csv-table.ts';
import { dictionaryApi } from '#server/schemas/api/dictionary.ts';
import { endpoint } from './endpoint.ts';
import { directionText } from '#server/answers/indicator-csv.ts';
import { toIndicatorDetail } from '#server/answers/indicator-reply.ts';
import {
  OFFICE_KIND_NAMES,
  officeOf,
  officeParts,
  officeWhole,
  tellOffice,
  type Office,
} from '#domain/office.ts';
import { toDepartmentRef, toEnglishNames } from '#server/answers/refs.ts';

export function dictionaryRoutes(app: FastifyInstance): void {
  endpoint(app, dictionaryApi.office, {
    handle: (_request, { dictionary }) => tellOffice(officeOf(dictionary)),
    csv: {
      name: () => '本单位',
      table: (office) =>
        tableOf(
          [
            ['名称', ({ name }) => name],
            ['类别', ({ kind }) => OFFICE_KIND_NAMES[kind].zh],
            ['整体', ({ whole }) => whole],
            ['各部分', ({ parts }) => parts],
            ['责任单位的叫法', ({ dutyWord }) => dutyWord],
            ['示例', ({ isExample }) => (isExample ? '是' : '否')],
          ],
          [office],
        ),
    },
  });
  endpoint(app, dictionaryApi.regions, {
    handle: (_request, { dictionary }) => {
      return dictionary.regions.map((region) => {
        const { id, code, name, shortName, proseName, kind, insideId } = region;
        return { id, code, name, shortName, proseName, ...toEnglishNames(region), kind, insideId };
      });
    },
    csv: {
      name: () => '地区',
      table: (regions, office) =>
        tableOf(
          [
            ['id', ({ id }) => id],
            ['代码', ({ code }) => code],
            ['名称', ({ name }) => name],
            ['简称', ({ shortName }) => shortName],
            ['类别', ({ kind }) => kindNames(office)[kind]],
            ['所在', ({ insideId }) => insideId],
            ['英文名称', ({ nameEn }) => nameEn],
            ['英文简称', ({ shortNameEn }) => shortNameEn],
          ],
          regions,
        ),
    },
  });
  endpoint(app, dictionaryApi.departments, {
    handle: (_request, { dictionary }) => dictionary.departments.map(toDepartmentRef),
    csv: {
      name: (_departments, { dutyWord }) => dutyWord,
      table: (departments) =>
        tableOf(
          [
            ['id', ({ id }) => id],
            ['名称', ({ name }) => name],
            ['简称', ({ shortName }) => shortName],
            ['英文名称', ({ nameEn }) => nameEn],
            ['英文简称', ({ shortNameEn }) => shortNameEn],
          ],
          departments,
        ),
    },
  });
  indicatorRoutes(app);
}

/** What the kinds of regions are called: the whole by the last letter of 全市, the parts as the office calls them. */
const kindNames = (office: Office) => ({
  city: officeWhole(office).zh.replace(/^全/u, ''),
  county: officeParts(office).zh,
  park: '园区',
  wider: '参照地区',
});

function indicatorRoutes(app: FastifyInstance): void {
  endpoint(app, dictionaryApi.indicators, {
    handle: (_request, { dictionary }) => {
      return dictionary.indicators.map((one) => toIndicatorDetail(one, dictionary));
    },
    csv: {
      name: () => '指标',
      table: (indicators, { dutyWord }) =>
        tableOf(
          [
            ['id', ({ id }) => id],
            ['名称', ({ name }) => name],
            ['简称', ({ proseName }) => proseName],
            ['单位', ({ unit }) => unit],
            ['方向', ({ direction }) => directionText(direction)],
            ['小数位', ({ decimals }) => decimals],
            [dutyWord, ({ department }) => department?.name ?? null],
            ['对比地区', ({ group }) => group?.sizeNote ?? null],
            ['时期比通报晚（月）', ({ periodLagMonths }) => periodLagMonths],
            ['定义', ({ definition }) => definition],
            ['英文名称', ({ nameEn }) => nameEn],
            ['英文定义', ({ definitionEn }) => definitionEn],
            ['公开范围', ({ access }) => access],
            ['小于此数不公开', ({ smallBelow }) => smallBelow],
          ],
          indicators,
        ),
    },
  });
}
