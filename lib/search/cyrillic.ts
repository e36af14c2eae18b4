const pairs =
  'аa бb вv гg ґg дd еe ёe єe эe жzh зz иi іi їi йi ыi кk лl мm нn оo пp рr сs тt уu ўu фf хkh цts чch шsh щshch ' +
  'ъ ь ’ юiu яia ђdj ѓg ѕz јi љl њn ћch ќk џdz';

const latin = new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

/** Lower-case Cyrillic as Latin letters, Russian, Belarusian and Ukrainian in one: ё is е, ў is u, і is и, ґ is г. */
export function cyrillicToLatin(text: string): string {
  return text.replace(/[\u0400-\u04ff]/g, (letter) => latin.get(letter) ?? letter);
}
