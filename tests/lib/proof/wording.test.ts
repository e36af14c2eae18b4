import { describe, expect, it } from 'vitest';
import { partsNotStated } from '@/lib/proof/dates-in-text.ts';
import { numbersIn } from '@/lib/proof/numbers.ts';
import { hasWords, standsWhole } from '@/lib/proof/toponyms.ts';
import { labelIn, mixedWordIn, sharesWord } from '@/lib/proof/wording.ts';

describe('numbersIn', () => {
  it.each([
    ['approximately 21,000 Belarusian rubles', [21000]],
    ['(around $8,000)', [8000]],
    ['700 000 yen and 1’250 francs', [700000, 1250]],
    ['a 60-year-old man', [60]],
    ['1.5 million and 2,5 Prozent', [1500000, 2.5]],
    ['1,234,567.89', [1234567.89]],
    ['seven years', [7]],
    ['Twenty-one of forty', [21, 40]],
    ['two hundred and ninety nine', [200, 99]],
    ['2025.03.17', [2025, 3, 17]],
    ['２９歳、5万人', [29, 50000]],
    ['someone, often, stone, tender', []],
    ['', []],
  ])('reads %s', (text, numbers) => {
    expect([...numbersIn(text)]).toEqual(numbers);
  });
});

describe('partsNotStated', () => {
  const day = { year: 2025, month: 3, day: 17 };

  it.each([
    ['on 17 March 2025', ['en'], []],
    ['on March 17', ['en'], ['the year 2025']],
    ['Jan. 17, 2025', ['en'], ['month 3']],
    ['17 марта 2025 года', ['ru'], []],
    ['2025年3月17日', ['ja'], []],
    ['2025年13月17日', ['ja'], ['month 3']],
    ['2025-03-17', ['en'], []],
    ['17 mars 2025', ['fr'], []],
    ['in March 2025', ['en'], ['day 17']],
    ['', ['en'], ['the year 2025', 'month 3', 'day 17']],
  ])('misses in "%s"', (text, langs, missing) => {
    expect(partsNotStated(day, text, langs)).toEqual(missing);
  });
});

describe('whole words', () => {
  it('ends a word at signs and spaces, never at letters, digits or accents', () => {
    expect(hasWords('Belarus’ west', 'Belarus')).toBe(true);
    expect(hasWords('the Belarus-Ukraine border', 'Ukraine')).toBe(true);
    expect(hasWords('Belarusian', 'Belarus')).toBe(false);
    expect(hasWords('Minsk2', 'Minsk')).toBe(false);
    expect(hasWords('Minske\u0301', 'Minske')).toBe(false);
    expect(hasWords('В Белгороде и Белгор', 'Белгор')).toBe(true);
    expect(hasWords('', 'Minsk')).toBe(false);
  });

  it('asks for no boundary where a script is written without spaces', () => {
    expect(hasWords('前日ミンスクで拘束', 'ミンスク')).toBe(true);
    expect(hasWords('日本人', '日本')).toBe(true);
  });

  it('takes a letter outside the basic plane as one', () => {
    expect(standsWhole('𐐀Minsk', 2, 7)).toBe(false);
    expect(standsWhole('Minsk𐐀', 0, 5)).toBe(false);
    expect(standsWhole('𠮷Minsk', 2, 7)).toBe(true);
  });
});

describe('labels', () => {
  it.each([
    ['Alleged spy held', 'Alleged spy'],
    ['two spies', 'spies'],
    ['a convicted terrorist', 'convicted terrorist'],
    ['задержан шпион', 'шпион'],
    ['スパイを逮捕', 'スパイ'],
    ['detained on suspicion of spying', null],
    ['обвинён в шпионаже', null],
    ['a film named “The Spy”', null],
    ['映画「スパイ」', null],
    ['a spyglass', null],
  ])('finds in "%s": %s', (text, label) => {
    expect(labelIn(text)).toBe(label);
  });

  it('finds a word that mixes alphabets, and lets names in several scripts stand side by side', () => {
    expect(mixedWordIn('Накaниси')).toBe('Накaниси');
    expect(mixedWordIn('Αthens')).toBe('Αthens');
    expect(mixedWordIn('Nakanishi Наканиси 中西')).toBe(null);
  });
});

describe('sharesWord', () => {
  it.each([
    ['the FSB', 'said the FSB on Monday', true],
    ['the FSB', 'said the fsb on Monday', false],
    ['a court in Minsk', 'the court ruled', true],
    ['Belarusian state prosecutors', 'a prosecutor said', true],
    ['прокуратура', 'сообщили в прокуратуре', true],
    ['the police', 'officials said', false],
    ['沿岸警備隊', '警備隊は', true],
    ['外務省', '警備隊は', false],
    ['a man', 'a man said', false],
  ])('%s in "%s": %s', (name, text, shares) => {
    expect(sharesWord(name, text)).toBe(shares);
  });
});
