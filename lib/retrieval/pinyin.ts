// Retrieval: how a Chinese character is read, without tones. The only file that knows the library behind it, which finds a reading by
// where the browser's Chinese collation puts the character.
import library from 'tiny-pinyin';

/**
 * Syllables whose first character the library has in a place that newer collations moved (with ICU 78 it reads 电 as di, 钱 as qie), each
 * with common characters of that reading: the first of them in the collation at hand begins the syllable. So repaired it reads 6755 of
 * GB 2312's 6763 characters rightly, in Node and in Chromium.
 */
const BEGINNINGS: Readonly<Record<string, string>> = {
  BEI: '杯悲卑碑北背被备',
  CHUAI: '揣踹',
  DIAN: '掂滇颠巅典点电店',
  LE: '了乐勒',
  NA: '拿那哪纳娜',
  QIAO: '敲跷锹桥瞧',
  QIE: '切怯窃',
  RONG: '荣容戎绒融',
  ZHUO: '捉桌拙卓灼',
};
/** Readings that hold hardly a character and whose place moved. */
const DROPPED = ['CHUA', 'N'];

/** The other readings of characters that the trade's words read in more than one way. */
const OTHERS: Readonly<Record<string, string>> = {
  了: 'le liao',
  且: 'qie',
  乐: 'le yue',
  会: 'kuai',
  佛: 'fo',
  便: 'pian',
  刹: 'cha',
  剥: 'bao',
  勒: 'le lei',
  匙: 'shi chi',
  卡: 'qia',
  厦: 'xia',
  咳: 'ke',
  地: 'di',
  堡: 'pu',
  塞: 'se',
  巷: 'hang',
  差: 'chai',
  弄: 'long nong',
  强: 'qiang jiang',
  弹: 'tan',
  悄: 'qiao',
  抹: 'ma',
  折: 'she',
  曝: 'bao',
  朝: 'zhao',
  柏: 'bai bo',
  栅: 'zha shan',
  校: 'jiao',
  模: 'mu',
  没: 'mo',
  泊: 'bo',
  熟: 'shou',
  着: 'zhao zhuo',
  磅: 'pang',
  称: 'chen',
  窨: 'xun',
  簿: 'bo',
  粘: 'nian',
  绿: 'lu',
  给: 'ji',
  落: 'la',
  薄: 'bo',
  蔓: 'wan',
  藏: 'zang',
  血: 'xie',
  行: 'hang',
  角: 'jue',
  觉: 'jiao',
  解: 'xie',
  调: 'tiao',
  还: 'huan',
  都: 'du',
  重: 'chong',
  钥: 'yue',
  镐: 'gao hao',
  长: 'zhang',
  露: 'lou',
  龟: 'jun qiu',
};

/** ü is written u, so that lv, lu and lü are one. */
const plain = (reading: string): string => reading.toLowerCase().replaceAll('v', 'u');

type Table = Parameters<Extract<Parameters<typeof library.patchDict>[0], (table: never) => void>>[0];

const repair = (table: Table): void => {
  const { compare } = new Intl.Collator(['zh-Hans-CN', 'zh-CN']);
  for (const name of DROPPED) {
    const at = table.PINYINS.indexOf(name);
    if (at >= 0) for (const column of [table.PINYINS, table.UNIHANS]) column.splice(at, 1);
  }
  for (const [name, characters] of Object.entries(BEGINNINGS)) {
    const [first] = [...characters].sort(compare);
    const at = table.PINYINS.indexOf(name);
    if (first && at >= 0) table.UNIHANS[at] = first;
  }
};

/** All syllables; none where the browser has no Chinese collation: then nothing is read. */
const readTable = (): ReadonlySet<string> => {
  const syllables = new Set<string>();
  if (!library.isSupported()) return syllables;
  library.patchDict((table) => {
    repair(table);
    for (const name of table.PINYINS) if (/[aeiouv]/i.test(name)) syllables.add(plain(name));
  });
  return library.convertToPinyin('漏水电费', ' ', true) === 'lou shui dian fei' ? syllables : new Set();
};

const syllables = readTable();
const starts: ReadonlySet<string> = new Set([...syllables].flatMap((syllable) => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))));

const HAN = /^[\u4e00-\u9fff]$/;
const known = new Map<string, readonly string[]>();

/** Readings of a simplified character in small letters, the commonest first: 行 → xing, hang. Empty when it has none. */
export const readingsOf = (character: string): readonly string[] => {
  const found = known.get(character);
  if (found) return found;
  const readings = syllables.size > 0 && HAN.test(character) ? readAnew(character) : [];
  known.set(character, readings);
  return readings;
};

const readAnew = (character: string): string[] => {
  const reading = plain(library.convertToPinyin(character));
  return [...new Set([...(syllables.has(reading) ? [reading] : []), ...(OTHERS[character]?.split(' ') ?? [])])];
};

export const isSyllable = (letters: string): boolean => syllables.has(letters);

/** True for what somebody has typed of a syllable so far: l, lo, lou. */
export const startsSyllable = (letters: string): boolean => starts.has(letters);
