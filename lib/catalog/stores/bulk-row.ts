import { z } from 'zod';
import { allegations } from '@/lib/model/allegations.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import { type EventKind, eventKinds, type Stage, stageOfKind, stages } from '@/lib/model/event-kinds.ts';
import type { EventFeature } from '@/lib/model/feature.ts';
import { keepNewest } from '@/lib/model/keep-newest.ts';
import { precisions } from '@/lib/model/place.ts';
import { CountryCode, EdtfText, Slug, text } from '@/lib/model/scalars.ts';
import { loadOutlines, pointFault } from '@/lib/proof/geography.ts';
import { toSchemaFaults } from '@/lib/proof/schema-faults.ts';
import type { StoredEvent } from './event-store.ts';

function degrees(most: number) {
  const message = `lies beyond ${most} degrees: write degrees of WGS 84`;
  return z.number().min(-most, message).max(most, message);
}

const list = <T extends z.ZodType>(item: T) => z.array(item).max(64).default([]);

/** One event of a bulk file: what the API shows of it, and who says so. */
const BulkRow = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}\.[a-z0-9][a-z0-9-]{0,63}$/, 'is no id: write <case>.<event>'),
    kind: z.enum(eventKinds),
    on: EdtfText,
    onBasis: text(400).optional(),
    lng: degrees(180),
    lat: degrees(90),
    place: Slug,
    placeName: text(120),
    precision: z.enum(precisions),
    country: CountryCode.optional(),
    jurisdiction: CountryCode,
    caseTitle: text(160),
    summary: text(300),
    assertedBy: text(160),
    /** The court that gave a verdict: nobody is convicted without one. */
    court: text(160).optional(),
    articles: z.array(Slug).min(1).max(64),
    statuses: list(z.enum(stages)),
    nationality: list(CountryCode),
    alleged: list(z.enum(allegations)),
  })
  .refine(({ statuses, court }) => court !== undefined || !statuses.includes('convicted'), {
    path: ['court'],
    message: 'is missing: only a court makes somebody convicted',
  });

type BulkRow = z.infer<typeof BulkRow>;

/** What a row may have; and what it must have. */
export const bulkColumns: readonly string[] = Object.keys(BulkRow.shape);
export const neededColumns: readonly string[] = Object.entries(BulkRow.shape).flatMap(([name, column]) =>
  column.safeParse(undefined).success ? [] : [name],
);

/** A row or a file that cannot be published; the message says where, and how to mend it. */
export class BulkRowError extends Error {}

/** As for cases (lib/model/status.ts): without a court, the word is "sentenced". */
function stageOf(kind: EventKind, court: string | undefined): Stage | null {
  const stage = stageOfKind[kind];
  return stage === 'convicted' && court === undefined ? 'sentenced' : stage;
}

function featureOf({
  id,
  lng,
  lat,
  court,
  statuses: _s,
  nationality: _n,
  alleged: _a,
  ...row
}: BulkRow): EventFeature {
  const date = parseEdtf(row.on);
  const [startOn, endOn] = dayBounds(date);
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      case: id.split('.', 1)[0] ?? id,
      caseTitle: row.caseTitle,
      kind: row.kind,
      summary: row.summary,
      on: row.on,
      startOn: date.start ? startOn : null,
      endOn: date.end ? endOn : null,
      onBasis: row.onBasis ?? null,
      place: row.place,
      placeName: row.placeName,
      placeBasis: null,
      precision: row.precision,
      country: row.country ?? null,
      jurisdiction: row.jurisdiction,
      stage: stageOf(row.kind, court),
      assertedBy: row.assertedBy,
      articles: row.articles,
    },
  };
}

function waysOf({ nationality, statuses, alleged }: BulkRow): string[] {
  const orNone = (values: readonly string[]) => (values.length > 0 ? values : ['']);
  return orNone(nationality).flatMap((country) =>
    orNone(statuses).flatMap((stage) => orNone(alleged).map((act) => `${country}|${stage}|${act}`)),
  );
}

function parseBulkRow(value: unknown, where: string): BulkRow {
  const { success, data: row, error } = BulkRow.safeParse(value);
  if (success) return row;
  const [fault] = toSchemaFaults(error.issues, value);
  const key = fault?.code === 'wrong-type' && fault.path.length > 0 ? `"${fault.path.join('.')}" ` : '';
  throw new BulkRowError(`${where} ${key}${fault?.message ?? 'cannot be read'}`);
}

function toStoredEvent(row: BulkRow): StoredEvent {
  const feature = featureOf(row);
  return {
    id: row.id,
    case: feature.properties.case,
    lng: row.lng,
    lat: row.lat,
    days: dayBounds(parseEdtf(row.on)),
    kind: row.kind,
    statuses: stages.filter((stage) => row.statuses.includes(stage)),
    acts: row.jurisdiction,
    ways: waysOf(row),
    sources: row.articles,
    text: [row.summary, row.caseTitle, row.placeName].join('\n'),
    feature: JSON.stringify(feature),
  };
}

// Many events are at the same point.
const pointsKept = 10_000;

/**
 * Answers with what reads a row; `where` names it in messages. That throws BulkRowError, also for a point that lies far
 * from its country: two columns that change places do no harm to a format.
 */
export function bulkRowReader(): (value: unknown, where: string) => StoredEvent {
  const outlines = loadOutlines();
  const faultOf = keepNewest(
    ({ country, lng, lat }: BulkRow) => `${country} ${lng} ${lat}`,
    ({ country = '', lng, lat }) => pointFault(outlines, [lng, lat], country) ?? '',
    pointsKept,
  );
  return (value, where) => {
    const row = parseBulkRow(value, where);
    const fault = faultOf(row);
    if (fault) throw new BulkRowError(`${where} the point ${fault}`);
    return toStoredEvent(row);
  };
}
