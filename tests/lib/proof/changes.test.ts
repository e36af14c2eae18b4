import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkCorpus } from '@/lib/proof/check.ts';
import { TemporaryCorpus } from './temporary-corpus.ts';

let corpus: TemporaryCorpus;
beforeEach(() => {
  corpus = new TemporaryCorpus();
});
afterEach(() => corpus.remove());

const morita = 'cases/qf-2020-morita.yaml';
const total = 'statistics/qf-foreigners-detained.yaml';
const before = '2026-11-22';
const check = (today: string, isFrozen = false) =>
  checkCorpus({ dataFolder: corpus.folder, today, isFrozen });
const codes = (today: string, isFrozen = false) => check(today, isFrozen).findings.map(({ code }) => code);

it('dates a record whose content changed by today, and no other', () => {
  corpus.replace(morita, 'age: 36', 'age: 36\n    isMinor: false');
  corpus.replace('places.yaml', 'Белгора', 'Белгора-на-море');
  const { changedOn, findings } = check('2027-01-31');
  expect(findings).toEqual([]);
  expect(changedOn.case).toEqual({
    'qf-2019-fisherman': before,
    'qf-2020-harbour-drawings': before,
    'qf-2020-morita': '2027-01-31',
    'qf-2021-translator': before,
    'qg-2021-seabed-map': before,
  });
  expect([changedOn.place.belgora, changedOn.place.farland]).toEqual(['2027-01-31', before]);
  expect(changedOn.statistic).toEqual({
    'qf-foreigners-by-nationality': before,
    'qf-foreigners-detained': before,
  });
});

it('takes comments, quotes and the order of keys for no change', () => {
  const text = corpus.read(total).replace('country: QF\n', '');
  corpus.write(total, `${text}# A comment.\ncountry: "QF"\n`);
  expect(check('2027-01-31').changedOn.statistic['qf-foreigners-detained']).toBe(before);
  expect(codes('2027-01-31', true)).toEqual([]);
});

it('takes another order of a list for a change', () => {
  corpus.replace(morita, 'nationality: [JP]', 'nationality: [JP, QG]');
  corpus.write('proofs.lock.json', check('2027-01-30').lock.text);
  corpus.replace(morita, 'nationality: [JP, QG]', 'nationality: [QG, JP]');
  expect(check('2027-01-31').changedOn.case['qf-2020-morita']).toBe('2027-01-31');
});

it('finds, where it is frozen, a changed record whose lock was not written; the day makes no difference', () => {
  expect(codes('2027-01-31', true)).toEqual([]);
  corpus.replace(total, 'Foreigners detained in Farland', 'Foreigners held in Farland');
  expect(codes('2027-01-31', true)).toEqual(['lock-changed']);
  corpus.write('proofs.lock.json', check('2027-01-31').lock.text);
  expect(codes('2027-06-01', true)).toEqual([]);
  expect(check('2027-06-01').changedOn.statistic['qf-foreigners-detained']).toBe('2027-01-31');
});

it('reads a lock of version 1 and writes it anew, every record as of today', () => {
  const current: { articles: object } = JSON.parse(corpus.read('proofs.lock.json'));
  corpus.write('proofs.lock.json', JSON.stringify({ version: 1, articles: current.articles }));
  expect(codes('2027-01-31')).toEqual([]);
  expect(codes('2027-01-31', true)).toEqual(['lock-changed']);
  const { lock, changedOn } = check('2027-01-31');
  expect(JSON.parse(lock.text)).toMatchObject({ version: 2, articles: current.articles });
  expect(new Set(Object.values(changedOn).flatMap((days) => Object.values(days)))).toEqual(
    new Set(['2027-01-31']),
  );
});

it('refuses a lock with a day that does not exist', () => {
  corpus.replace('proofs.lock.json', `"changedOn": "${before}"`, '"changedOn": "2026-11-31"');
  expect(codes('2027-01-31')).toEqual(['bad-lock']);
  expect(check('2027-01-31').findings[0]?.message).toContain('2026-11-31');
});

it('forgets a record that is gone', () => {
  corpus.write('corrections/2026-11-23-release-day.yaml', corpus.read('corrections/2026-11-22-belgora.yaml'));
  rmSync(corpus.path(morita));
  expect(check('2027-01-31').lock.text).not.toContain('qf-2020-morita');
});

it('lets git merge the locks of two editors who changed neighbouring records', () => {
  const changed = (file: string, from: string, to: string, name: string) => {
    const original = corpus.read(file);
    corpus.replace(file, from, to);
    corpus.write(name, check('2027-01-31').lock.text);
    corpus.write(file, original);
  };
  cpSync(corpus.path('proofs.lock.json'), corpus.path('base.json'));
  changed(morita, 'Engineer detained', 'An engineer detained', 'one.json');
  changed('cases/qf-2021-translator.yaml', 'title: ', 'title: Of a ', 'other.json');
  const names = ['one.json', 'base.json', 'other.json'].map((name) => corpus.path(name));
  const merged = execFileSync('git', ['merge-file', '-p', ...names], { encoding: 'utf8' });
  expect(merged.match(/2027-01-31/g)).toEqual(['2027-01-31', '2027-01-31']);
});
