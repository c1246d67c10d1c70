/** The closed classes of words that phrases refer to by name, and which words no gap may run over. Grammar, not judgement. */

const list = (words: string) => words.split(' ')

export const classes = {
  you: list('you u ya ye yous youse'),
  your: list('your ur yer yo'),
  he: list('he she'),
  they: list('they these those'),
  them: list('him her them'),
  their: list('his her their'),
  i: list('i we'),
  am: list('am'),
  be: list("is are r was were be been being 's"),
  are: list('is are r was were be been being'),
  look: list('look looks sound sounds seem seems'),
  adv: list(
    'really so very such just absolutely utterly totally completely fully literally quite truly fucking fuckin bloody effing all always still clearly obviously simply genuinely frankly basically only pure both even an a the one of nothing but too more same most as',
  ),
  art: list('a an the'),
  this: list('this that these those the some'),
  modal: list('should shouldnt must need needs ought deserve deserves has have got'),
  would: list('would will wont going could can might'),
  hate: list('hate hates hated loathe loathes despise despises detest detests h8 abhor'),
  swear: list('fucking fuckin fkn fking bloody effing sodding frigging goddamn goddam motherfucking'),
  yourself: list('yourself yourselves urself'),
  her: list('his her their'),
  feel: list('really just fucking absolutely totally still do bloody truly always genuinely so'),
  all: list('all most these those the you every any'),
  may: list('vote teach lead drive marry adopt breed exist reproduce govern'),
  pejorative: list(
    'filthy dirty disgusting stinking smelly vile subhuman stupid thick dumb fucking fuckin bloody sodding murdering thieving scrounging greedy evil lying cheating rapist paedo inbred shitty ugly nasty goddamn backward uppity worthless useless pathetic scummy lazy',
  ),
  ogle: list(
    'look check nice great lovely cracking massive huge big small tiny saggy fit lush seen see the them those what',
  ),
  squeeze: list('squeeze grab touch fondle feel suck lick bite spank grope stroke slap'),
  appoint: list('select elect choose pick nominate hire employ appoint promote back'),
  serve: list('serve hire employ rent let sell teach seat house marry train'),
  post: list(
    'candidates candidate councillors councillor mps mp teachers teacher coaches coach leaders leader drivers driver doctors doctor nurses officers officer chairs chair staff applicants tenants tenant customers players members volunteers volunteer pupils judges managers ministers minister speakers stewards governors',
  ),
  not: list("not never n't"),
} as const

export const negators: ReadonlySet<string> = new Set(
  list('not never no nobody none nothing neither nor without hardly cannot stop'),
)

/** Words that hold a sentence together; a search never starts from them if it can be helped. */
const functionWords = list(
  "i me my we us our you u your he him his she her it its they them their this that these those who whom which what when where why how if because since while and or but so than as of to in on at by for from with about into over under after before between against through is are was were be been being am do does did have has had will would can could should may might must shall not no never nobody nothing a an the 's like get got here there one someone anyone everyone people any every",
)

/** Words that cannot stand inside "you absolute, complete ... muppet": grammar, and verbs that take an object. */
export const notDescribing: ReadonlySet<string> = new Set([
  ...functionWords,
  ...list(
    'says said say think know see please thanks called calling call want wants wanted need needs hear heard meet met find found let make makes made give gave take took elect elected vote voted tell told hate love trust follow blame support defend believe put keep help watch read saw seen feed pay use used meant mean means pick try trying show listen go going come coming turn remind remember fighting battling suffering beating having getting',
  ),
])

/** A search never starts from these: they stand in most posts. */
export const frequent: ReadonlySet<string> = new Set([
  ...functionWords,
  ...[classes.you, classes.your, classes.they, classes.them, classes.be, classes.adv, classes.this].flat(),
  ...[classes.modal, classes.would, classes.not, classes.all].flat(),
  ...list('out up go back make want need take just now then time more most some good new right way'),
])
