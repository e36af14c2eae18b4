import { Evidence } from '@/components/ui/evidence.tsx';
import { According, PartyName } from '@/components/ui/party-name.tsx';
import type { CaseFile, Claim } from '@/lib/model/case.ts';
import type { Sources } from '@/lib/model/row.ts';
import { words } from '@/lib/text/en.ts';
import { dateInWords } from '@/lib/text/en-dates.ts';
import { moneyInWords } from '@/lib/text/en-status.ts';

interface ClaimListProps {
  readonly file: CaseFile;
  readonly sources: Sources;
}

function Voice({ claim, sources }: { claim: Claim; sources: Sources }) {
  return (
    <div className="voice" id={`claim-${claim.id}`}>
      <p className="who">
        <PartyName party={claim.assertedBy} isFirst />{' '}
        <span className="note">{words.case.modality[claim.modality]}</span>
      </p>
      <p>{claim.says}</p>
      {claim.sum || claim.during ? (
        <p className="note">
          {claim.sum ? `${words.case.sum}: ${moneyInWords(claim.sum)}` : null}
          {claim.sum && claim.during ? ' · ' : null}
          {claim.during ? `${words.case.during}: ${dateInWords(claim.during)}` : null}
          {claim.duringBasis ? ` (${words.case.inferred})` : null}
        </p>
      ) : null}
      <Evidence
        fact={claim.says}
        evidence={claim.evidence}
        sources={sources}
        bases={[claim.duringBasis, claim.placeBasis, claim.assertedBy.basis]}
      />
    </div>
  );
}

function Charges({ file, sources }: ClaimListProps) {
  if (file.charges.length === 0) return null;
  return (
    <>
      <h3>{words.case.charges}</h3>
      <ul className="charges">
        {file.charges.map((charge) => (
          <li key={charge.id} id={`charge-${charge.id}`}>
            <p>
              {charge.title},{' '}
              <span className="note">
                <According party={charge.assertedBy} />
              </span>
            </p>
            <Evidence
              fact={charge.title}
              evidence={charge.evidence}
              sources={sources}
              bases={[charge.assertedBy.basis]}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What answers a claim, and what answers those answers, each once. */
function answersTo(
  claims: readonly Claim[],
  id: string,
  shown: ReadonlySet<string> = new Set([id]),
): Claim[] {
  return claims
    .filter((claim) => claim.contests?.includes(id) && !shown.has(claim.id))
    .flatMap((claim) => [claim, ...answersTo(claims, claim.id, new Set([...shown, claim.id]))])
    .filter((claim, index, all) => all.indexOf(claim) === index);
}

/** Each allegation with what contests it beside it, in the same size. */
export function ClaimList({ file, sources }: ClaimListProps) {
  const claims = file.claims.filter(({ contests = [] }) => contests.length === 0);
  if (file.claims.length + file.charges.length === 0) return null;
  return (
    <>
      <h2>{words.case.alleged}</h2>
      <Charges file={file} sources={sources} />
      <ul className="claims">
        {claims.map((claim) => {
          const against = answersTo(file.claims, claim.id);
          return (
            <li key={claim.id} className={against.length > 0 ? 'two' : undefined}>
              <Voice claim={claim} sources={sources} />
              {against.map((answer) => (
                <Voice key={answer.id} claim={answer} sources={sources} />
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
