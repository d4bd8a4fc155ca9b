/** Which characters the fonts of the PDF hold. */

/** The characters of a legacy encoding's two-byte area, taken from the platform's decoder rather than from a list. */
function decoded(firstLead, lastLead, firstTrail) {
  const decoder = new TextDecoder('gb18030');
  let text = '';
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = firstTrail; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) text += decoder.decode(Uint8Array.of(lead, trail));
    }
  }
  return text.replaceAll('\ufffd', '');
}

/** GB 2312-1980, rows 1 to 87. */
export const GB2312 = decoded(0xa1, 0xf7, 0xa1);

/** GBK, which holds GB 2312: every Chinese character from U+4E00 to U+9FA5. */
export const GBK = decoded(0x81, 0xfe, 0x40);

/** What the 8,105 characters of 通用规范汉字表 (2013) have beyond GBK; level 2 of GB 18030-2022 asks for all of them. */
export const STANDARD_BEYOND_GBK =
  '鿍鿎鿏㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡' +
  '䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽' +
  '𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯' +
  '𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟' +
  '𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟' +
  '𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟' +
  '𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓';

/** Blocks that letters use beside Chinese: Latin, punctuation, letterlike, numerals, enclosed, compatibility, full-width. */
export const SYMBOLS = ranges([
  [0x20, 0x17f],
  [0x2c6, 0x2dd],
  [0x370, 0x3ff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x22ff],
  [0x2460, 0x27bf],
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xff00, 0xffef],
]);

/** Kangxi radicals, which text copied out of a PDF often has in place of the characters: the same glyphs. */
export const RADICALS = ranges([[0x2f00, 0x2fd5]]);

/** Latin of every country: ASCII, Latin-1, Extended-A and -B, Extended Additional (Vietnamese). */
export const LATIN = ranges([
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x1e00, 0x1eff],
]);

function ranges(list) {
  let text = '';
  for (const [from, to] of list) for (let code = from; code <= to; code++) text += String.fromCodePoint(code);
  return text;
}
