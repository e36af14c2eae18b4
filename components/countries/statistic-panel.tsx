import { Corrections, LastChanged } from '@/components/corrections/record-history.tsx';
import { Evidence } from '@/components/ui/evidence.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PartyName } from '@/components/ui/party-name.tsx';
import { EvidenceAndCitation } from '@/components/ui/take-away.tsx';
import { reportHref } from '@/lib/export/report.ts';
import { type DataVersion, recordAsWork, statisticPath } from '@/lib/export/work.ts';
import type { RecordHistory, Sources } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { sumOfBreakdown } from '@/lib/stats/country-stats.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';
import { report } from '@/lib/text/en-report.ts';

interface StatisticPanelProps extends RecordHistory {
  readonly id: string;
  readonly statistic: Statistic;
  /** The statistic that this one is shown beside, never equated with. */
  readonly beside: Statistic | null;
  readonly sources: Sources;
  readonly countryName: (code: string) => string;
  readonly dataVersion: DataVersion;
  /** Who hears of errors: an e-mail or https address, or null. */
  readonly reportTo: string | null;
}

const figureOf = (statistic: Statistic) => statistic.value ?? sumOfBreakdown(statistic) ?? 0;

function Figure({ statistic, note }: { statistic: Statistic; note: string }) {
  const value = figureOf(statistic);
  return (
    <p className="big">
      <data value={value}>
        {words.statistic.value(value, statistic.breakdown ? 'exact' : statistic.qualifier)}
      </data>
      <small>{note}</small>
    </p>
  );
}

/** A bar chart that is a table: the numbers are its cells, the bars repeat them for the eye. */
function Breakdown({ statistic, countryName }: Pick<StatisticPanelProps, 'statistic' | 'countryName'>) {
  const rows = statistic.breakdown?.rows ?? [];
  const largest = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className="bars">
      <caption className="sr-only">
        {words.statistic.caption(statistic.title, words.statistic.unit[statistic.unit])}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.statistic.nationality}</th>
          <th scope="col">{words.statistic.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ country, value }) => (
          <tr key={country}>
            <th scope="row">
              <PageLink href={`/countries/${country.toLowerCase()}`}>{countryName(country)}</PageLink>
            </th>
            <td>
              <data value={value}>{words.statistic.value(value, 'exact')}</data>
              <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * value) / largest} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.statistic.total}</th>
          <td>
            <data value={figureOf(statistic)}>{words.statistic.value(figureOf(statistic), 'exact')}</data>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What a statistic says, with its definition, publisher, date and words; a breakdown beside the total it does not reach. */
export function StatisticFacts({
  statistic,
  beside,
  sources,
  countryName,
}: Pick<StatisticPanelProps, 'statistic' | 'beside' | 'sources' | 'countryName'>) {
  const { title, definition, assertedBy, asOf, asOfBasis, since, unit } = statistic;
  return (
    <>
      <div className={beside ? 'two' : undefined}>
        <Figure
          statistic={statistic}
          note={
            statistic.breakdown
              ? `${words.statistic.unit[unit]} ${words.statistic.sum}`
              : `${words.statistic.unit[unit]}${since ? ` ${words.statistic.since(dateInWords(since))}` : ''}`
          }
        />
        {beside ? <Figure statistic={beside} note={beside.title} /> : null}
      </div>
      {beside ? <p className="note">{statistic.besideNote ?? words.statistic.notEqual}</p> : null}
      <p>{definition}</p>
      {statistic.breakdown ? <Breakdown statistic={statistic} countryName={countryName} /> : null}
      <p className="note">
        {words.statistic.by} <PartyName party={assertedBy} /> · {words.statistic.asOf(dateInWords(asOf))}
        {asOfBasis ? ` (${words.case.inferred})` : null}
      </p>
      <Evidence
        fact={title}
        evidence={statistic.evidence}
        sources={sources}
        bases={[asOfBasis, assertedBy.basis]}
      />
    </>
  );
}

/** A statistic within the panel of its country, with what is to be taken away of it. */
export function StatisticPanel(props: StatisticPanelProps) {
  const { id, statistic, dataVersion, reportTo } = props;
  const { title, country } = statistic;
  const work = recordAsWork(id, title, statisticPath(id, country), dataVersion);
  return (
    <section className="statistic" id={`statistic-${id}`}>
      <h2>{title}</h2>
      <StatisticFacts {...props} />
      <EvidenceAndCitation path={`/statistics/${id}`} work={work} />
      <LastChanged {...props} id={`corrections-${id}`} />
      <p className="note">
        <a
          href={reportHref(reportTo, {
            record: { kind: 'statistic', id },
            address: work.address ?? '',
            version: dataVersion.version,
          })}
          rel="noopener noreferrer nofollow"
        >
          {report.link}
          <span className="sr-only"> {report.within(title)}</span>
        </a>
      </p>
      <Corrections {...props} id={`corrections-${id}`} level="h3" />
    </section>
  );
}
