import { EventList } from '@/components/cases/event-list.tsx';
import { Corrections, LastChanged } from '@/components/corrections/record-history.tsx';
import { MarkerGlyph } from '@/components/map/marker-glyph.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { Pages } from '@/components/ui/pages.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import type { Place } from '@/lib/model/place.ts';
import { type PlacePage, placePath } from '@/lib/model/place-page.ts';
import { words } from '@/lib/text/en.ts';
import { PlaceCases } from './place-cases.tsx';
import { CaseLine } from './place-list.tsx';

function OtherNames({ place }: { place: Place }) {
  const names = [
    ...Object.entries(place.names).filter(([lang]) => lang !== 'en'),
    ...(place.alsoNamed ?? []).map((name) => ['en', name] as const),
  ];
  if (names.length === 0) return null;
  return (
    <ul className="inline names" aria-label={words.place.otherNames}>
      {names.map(([lang, name]) => (
        <li key={`${lang} ${name}`}>
          <bdi lang={lang}>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** The cases at one place, each with what happened there and when, and where the articles name it. */
export function PlacePanel(props: PlacePage) {
  const { id, name, place, countryName, caseCount, cases, sources, namedIn } = props;
  const kind = words.place.kinds[place.precision];
  return (
    <>
      <PanelHead
        crumbs={
          countryName && place.country !== 'none' ? (
            <>
              {' · '}
              <PageLink href={`/countries/${place.country.toLowerCase()}`}>{countryName}</PageLink>
              {kind ? ` · ${kind}` : null}
            </>
          ) : null
        }
        title={name}
      />
      <OtherNames place={place} />
      <LastChanged {...props} id="corrections" />
      {place.disputed ? (
        <p className="note">
          <b>{words.place.disputed}</b> {place.disputed}
        </p>
      ) : null}
      {caseCount === 0 ? (
        <p>{words.place.onlyNamed}</p>
      ) : (
        <p className="as-of">{words.place.cases(caseCount)}</p>
      )}
      <PlaceCases
        place={id}
        cases={cases.map(({ row, events }) => ({
          id: row.id,
          section: (
            <section className="group">
              <h2 className="case-line">
                <MarkerGlyph
                  stage={row.stage ?? 'named'}
                  isHollow={place.precision !== 'city'}
                  className="glyph"
                />
                <span>
                  <CaseLine row={row} />
                </span>
              </h2>
              <EventList events={events} sources={sources} placeNames={{ [id]: name }} />
            </section>
          ),
        }))}
      />
      {namedIn.length > 0 ? (
        <>
          <h2>{words.place.named}</h2>
          <ul className="sources">
            {namedIn.map((article) => (
              <li key={article.id}>
                <PageLink href={`/articles/${article.id}`} lang={article.lang}>
                  {article.title}
                </PageLink>{' '}
                <span className="note" lang={article.lang}>
                  {article.toponyms.map((toponym) => `“${toponym}”`).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Pages {...props} address={(page) => placePath(id, page)} />
      <Corrections {...props} id="corrections" />
    </>
  );
}
