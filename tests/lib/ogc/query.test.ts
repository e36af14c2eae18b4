import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBbox } from '@/lib/ogc/bbox-parameter.ts';
import { findCollection } from '@/lib/ogc/collections.ts';
import { ProblemError } from '@/lib/ogc/problem.ts';
import { maximumLimit, paging, parsePaging, parseView, selectFeatures } from '@/lib/ogc/query.ts';
import { sourceOf } from './sources.ts';

const places = findCollection('places');

function read(query: string) {
  const parameters = new URLSearchParams(query);
  selectFeatures(parameters, places, sourceOf([]), paging);
  return { ...parseView(parameters, places), ...parsePaging(parameters) };
}

/** The parameter that is refused, with why; null where nothing is. */
function refusal(query: string): readonly [string | null, string] | null {
  try {
    read(query);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    expect(error.status).toBe(400);
    return [error.parameter, error.message];
  }
}

it('asks for the first thousand of everything by default', () => {
  expect(read('')).toEqual({ limit: 1000, offset: null, cursor: null });
});

describe('q', () => {
  const events = findCollection('events');
  const wordsOf = (query: string) => parseView(new URLSearchParams(query), events).words;

  it('is a text of one to two hundred characters', () => {
    expect(wordsOf('q=%D0%9C%D0%B8%D0%BD%D1%81%D0%BA+court')).toBe('Минск court');
    expect(wordsOf(`q=${'a'.repeat(200)}`)).toHaveLength(200);
    for (const q of ['', '+', 'a%00', 'a'.repeat(201)]) {
      expect(() => wordsOf(`q=${q}`), q).toThrow('is no text of 1 to 200 characters');
    }
  });

  it('is asked of events alone', () => {
    expect(refusal('q=Minsk')).toEqual(['q', expect.stringContaining('unknown parameter "q"')]);
  });
});

describe('limit', () => {
  it.each([
    ['1', 1],
    ['200', 200],
    ['007', 7],
    ['10000', 10000],
    ['10001', 10000],
    ['1000000000', 10000],
    ['9'.repeat(400), 10000],
  ])('takes %s as %s', (limit, expected) => {
    expect(read(`limit=${limit}`).limit).toBe(expected);
  });

  it.each([
    '',
    '0',
    '000',
    '-1',
    '1.5',
    '1e9',
    'abc',
    '0x10',
    '+5',
    '%205',
    '5%20',
    '%D9%A5',
    'NaN',
    'Infinity',
    '5,6',
    '5%00',
  ])('refuses %j', (limit) => {
    const text = new URLSearchParams(`limit=${limit}`).get('limit');
    expect(refusal(`limit=${limit}`)).toEqual(['limit', `limit "${text}" is no whole number from 1`]);
  });

  it('is at most what the description of the API declares', () => {
    expect(maximumLimit).toBe(10_000);
  });
});

describe('offset', () => {
  it('may be nought or beyond the end', () => {
    expect(read('offset=0').offset).toBe(0);
    expect(read('offset=900000').offset).toBe(900000);
    expect(read(`offset=${'9'.repeat(400)}`).offset).toBe(1e15);
  });

  it.each(['', '-1', '1.5', 'abc', '1e3'])('refuses %j', (offset) => {
    expect(refusal(`offset=${offset}`)).toEqual(['offset', `offset "${offset}" is no whole number from 0`]);
  });
});

describe('bbox', () => {
  it.each([
    ['1,2,3,4', [1, 2, 3, 4]],
    ['-180,-90,180,90', [-180, -90, 180, 90]],
    ['160.6,-55.95,-170,-25.89', [160.6, -55.95, -170, -25.89]],
    ['1,2,100,3,4,200', [1, 2, 3, 4]],
    ['1e1,2E+1,300e-1,.4e2', [10, 20, 30, 40]],
    ['1.,2,3.,4.', [1, 2, 3, 4]],
    ['5,5,5,5', [5, 5, 5, 5]],
    ['-179.999999999999972,-89.9,1e2,1e-17', [-179.99999999999997, -89.9, 100, 1e-17]],
  ])('reads %s', (text, expected) => {
    expect(parseBbox(text)).toEqual(expected);
  });

  const noNumber = 'holds something that is no number';
  const count = 'needs four or six numbers: west,south,east,north';
  it.each([
    ['', noNumber],
    ['a,b,c,d', noNumber],
    ['NaN,0,1,1', noNumber],
    ['Infinity,0,1,1', noNumber],
    ['1e400,0,1,1', noNumber],
    ['0x1,0,1,1', noNumber],
    ['+1,0,1,1', noNumber],
    ['1, 2,3,4', noNumber],
    ['1,2,3,', noNumber],
    ['1,,3,4', noNumber],
    ['1;2;3;4', noNumber],
    ['٥,0,1,1', noNumber],
    ['1,2,NaN,3,4,5', noNumber],
    ['1', count],
    ['1,2,3', count],
    ['1,2,3,4,5', count],
    ['1,2,3,4,5,6,7', count],
    ['-181,0,1,1', 'has a longitude outside -180 to 180'],
    ['0,0,180.0001,1', 'has a longitude outside -180 to 180'],
    ['0,-91,1,1', 'has a latitude outside -90 to 90'],
    ['0,0,1,90.1', 'has a latitude outside -90 to 90'],
    ['0,5,1,1', 'has its south above its north'],
    ['1,4,100,3,2,200', 'has its south above its north'],
  ])('refuses %j', (text, why) => {
    const bbox = new URLSearchParams({ bbox: text }).toString();
    expect(refusal(bbox)).toEqual(['bbox', `bbox "${text}" ${why}`]);
  });

  it('repeats no more than eighty characters of what it refuses', () => {
    const [, message] = refusal(`bbox=${'a'.repeat(9000)}`) ?? [];
    expect(message).toBe(`bbox "${'a'.repeat(80)}…" ${noNumber}`);
  });

  it('answers any text with a box or a refusal', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+0-9.,eE ]{0,30}$/), (text) => {
        try {
          const [west, south, east, north] = parseBbox(text);
          expect(south <= north && Math.max(Math.abs(west), Math.abs(east)) <= 180).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError);
        }
      }),
    );
  });
});

describe('parameters', () => {
  const known =
    'bbox, datetime, country, precision, stage, acts, nationality, event, status, alleged, source, from, to, limit, offset, cursor';

  it.each(['foo', 'limit[]', 'limit[$gt]', 'LIMIT', 'Limit', 'f', 'kind', '__proto__', 'constructor', ''])(
    'called %j are unknown',
    (name) => {
      const query = new URLSearchParams({ limit: '5' });
      query.append(name, 'a value');
      expect(refusal(query.toString())).toEqual([
        name,
        `unknown parameter "${name}" with value "a value"; known are ${known}`,
      ]);
    },
  );

  it.each([
    ['limit=5&limit=100', '"5", "100"'],
    ['offset=1&limit=5&offset=1', '"1", "1"'],
    ['bbox=1,2,3,4&bbox=1,2,3,4', '"1,2,3,4", "1,2,3,4"'],
    ['stage=died&stage=charged', '"died", "charged"'],
  ])('given twice are refused: %s', (query, values) => {
    const name = query.slice(0, query.indexOf('='));
    expect(refusal(query)).toEqual([name, `${name} is given twice: ${values}`]);
  });
});
