import { Evidence } from '@/components/ui/evidence.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import type { CaseFile, Person } from '@/lib/model/case.ts';
import { isSameQuote } from '@/lib/model/quote.ts';
import type { Sources } from '@/lib/model/row.ts';
import { words } from '@/lib/text/en.ts';

interface PeopleProps {
  readonly file: CaseFile;
  readonly sources: Sources;
  readonly countryName: (code: string) => string;
}

function Spellings({ names }: Pick<Person, 'names'>) {
  const [preferred, ...others] = names;
  if (!preferred) return null;
  return (
    <>
      <bdi className="name" lang={preferred.lang}>
        {preferred.text}
      </bdi>
      {others.length > 0 ? (
        <>
          , {words.case.alsoSpelled}{' '}
          {others.map(({ text, lang }, index) => (
            <span key={`${text} ${lang}`}>
              {index > 0 ? ', ' : null}
              <bdi lang={lang}>{text}</bdi>
            </span>
          ))}
        </>
      ) : null}
    </>
  );
}

/** Everyone in the case: every spelling found, who they are, and the words behind that. */
export function People({ file, sources, countryName }: PeopleProps) {
  return (
    <ul className="people" aria-label={words.case.people}>
      {file.people.map((person) => (
        <li key={person.id}>
          <p>{person.names.length > 0 ? <Spellings names={person.names} /> : <b>{person.description}</b>}</p>
          <p className="note">
            {person.names.length > 0 ? person.description : words.case.notNamed}
            {person.age === undefined ? null : ` · ${words.case.age(person.age)}`}
            {person.nationality.map((code) => (
              <span key={code}>
                {' · '}
                <PageLink href={`/countries/${code.toLowerCase()}`}>{countryName(code)}</PageLink>
              </span>
            ))}
          </p>
          <Evidence
            fact={person.names[0]?.text ?? person.description}
            factLang={person.names[0]?.lang}
            evidence={[...person.names.map((name) => name.evidence), ...person.evidence].filter(
              (quote, index, all) => all.findIndex((other) => isSameQuote(other, quote)) === index,
            )}
            sources={sources}
          />
        </li>
      ))}
    </ul>
  );
}
