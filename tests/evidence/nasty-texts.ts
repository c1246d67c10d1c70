/** Texts that break careless programs: scripts, joined emoji, markup, control characters, length. */

export const nastyTexts: Record<string, string> = {
  'emoji that are joined, tinted and flagged':
    'Family 👩‍👩‍👧‍👦, pride 🏳️‍🌈, thumbs 👍🏽👍🏿, flags 🇬🇧 🏴󠁧󠁢󠁳󠁣󠁴󠁿, keys 1️⃣ #️⃣, heart ❤️ and ❤',
  Arabic: 'هذا نص طويل يقرأ من اليمين إلى اليسار، وفيه رقم 42 وكلمة English في وسطه.',
  Hebrew: 'זה טקסט בעברית, עם המספר 7 ועם @handle באמצע המשפט.',
  'English that quotes Arabic': 'They wrote “مرحبا بكم” on the wall, twice (2 times).',
  Devanagari: 'यह हिन्दी में लिखा गया एक वाक्य है — क्षत्रिय, ज्ञान, श्री।',
  Bengali: 'এটি বাংলায় লেখা একটি বাক্য — ক্ষমা, জ্ঞান।',
  Gurmukhi: 'ਇਹ ਪੰਜਾਬੀ ਵਿੱਚ ਲਿਖਿਆ ਇੱਕ ਵਾਕ ਹੈ।',
  'Greek, Cyrillic and Welsh': 'Ελληνικά με τόνους: ή ύ ώ. Кириллица: ёжик, їжак. Ŵy, tŷ, llwyddiant.',
  'scripts without a font':
    'Chinese 中文字, Japanese ひらがな, Korean 한국어, Thai ภาษาไทย, Tamil தமிழ் in one post.',
  'letters that only look Latin': '𝕱𝖗𝖊𝖊 𝓼𝓹𝓮𝓮𝓬𝓱 ｆｕｌｌ ｗｉｄｔｈ ⓒⓘⓡⓒⓛⓔ ✓ ★ → ☭',
  'stacked marks': `Z${'\u0351\u036b\u0343\u0324\u0349\u0356'.repeat(6)}algo and a\u0905\u093f\u20e3`,
  'one word without an end': 'a'.repeat(700),
  'an address without an end': `https://example.org/${'path-without-a-space/'.repeat(30)}?q=${'x'.repeat(120)}`,
  'Typst markup':
    '#set page(fill: red) #panic("ran") #read("/etc/passwd") $x^2$ *bold* _italic_ = Heading @ref <label> \\ // comment /* ] [ } { `raw` ```js``` #eval("1+1") ~ -- ---',
  'Typst at the beginning':
    '= Not a heading\n- not a list\n+ not numbered\n/ not: a term\n#pagebreak()\n```\nnot code',
  'quotation marks and backslashes': `"double" 'single' \\n \\u{41} \\" </script> <b>&amp;</b> %s \${x}`,
  'control characters':
    'bell\u0007 null\u0000 escape\u001b[31mred delete\u007f next\u0085line form\ffeed vertical\u000btab',
  'lone surrogates': 'before \ud83d middle \udc00 after \udc00\ud83d end',
  'not characters':
    'mark \ufeff inside, \ufffe \uffff and \u{1fffe}, private \ue000 \u{f0000}, object \ufffc',
  'direction marks': 'user \u202etxt.exe\u202c and \u2066isolated\u2069 and never closed \u202eabc',
  'invisible characters': 'zero\u200bwidth\u200c\u200d\u2060 soft\u00adhyphen no\u00a0break',
  'every kind of line end': 'one\ntwo\r\nthree\rfour\u2028five\u2029six\n\n\n\nseven',
  'only line ends': '\n\n\n\n\n\n',
  'only spaces': '   \t  ',
  'many lines': Array.from({ length: 120 }, (_, line) => `Line ${line + 1} of a very long post.`).join('\n'),
  'ten thousand characters': 'A sentence that is here for its length only. '.repeat(223).slice(0, 10_000),
  'a formula for a spreadsheet': '=HYPERLINK("https://example.org","click")',
  'a formula with quotes, commas and lines': '+1,"two"\n-3;@SUM(A1)',
}
