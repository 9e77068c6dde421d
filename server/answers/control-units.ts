import { readControlLists } from '#domain/control-units/read-list.ts';
import type * as Read from '#domain/control-units/types.ts';
import { toNumber, type Decimal } from '#domain/decimal.ts';
import type { Region } from '#domain/dictionary.ts';
import { speak } from '#domain/said.ts';
import type { ControlCount, ControlList, ControlShare } from '#server/schemas/control-units.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';
import { toRegionRef } from './refs.ts';

/** Every list of control units, held against its printed summary. */
export async function readControlUnits(view: DataView): Promise<ControlList[]> {
  const [units, shares] = await Promise.all([
    readLedger(view, 'control-units'),
    readLedger(view, 'control-shares'),
  ]);
  const { regions } = view.dictionary;
  return readControlLists(units, shares, regions).map((list) => toReply(list, regions));
}

/** A row a place and class, of all lists. */
export async function readControlShares(view: DataView): Promise<ControlShare[]> {
  const lists = await readControlUnits(view);
  return lists.flatMap(({ id, places }) =>
    places.flatMap(({ name, region, classes }) =>
      classes.map((count) => ({ list: id, place: name, region, ...count })),
    ),
  );
}

function toReply(list: Read.ControlList, regions: readonly Region[]): ControlList {
  const refOf = (id: string | null) => {
    const region = regions.find((one) => one.id === id);
    return region ? toRegionRef(region) : null;
  };
  return {
    id: list.id,
    document: { ...list.document },
    classes: [...list.classes],
    places: list.places.map(({ place, regionId, isWhole, classes, shares, sourceLine }) => ({
      name: place,
      region: refOf(regionId),
      isWhole,
      classes: classes.map(toCount),
      shareSum: shares && { ...toPrinted(shares.value), isRounding: shares.isRounding },
      sourceLine,
    })),
    units: list.units.map(({ regionId, ...unit }) => ({ ...unit, region: refOf(regionId) })),
    findings: list.findings.map(({ said, ...finding }) => ({
      ...finding,
      ...speak({ message: said }),
    })),
  };
}

const toCount = ({ share, ...count }: Read.ClassCount): ControlCount => ({
  ...count,
  share: share && toPrinted(share),
});

const toPrinted = (value: Decimal) => ({ value: toNumber(value), decimals: value.scale });
