/** Tells who a phrase speaks of: a handle, a person's name, or a person named by their role. Knows no clause. */
import { breaks, type Word } from '../../text/words.ts'

const list = (words: string) => new Set(words.split(' '))

/** Words written with a capital that name no person; a name never holds them. */
const notNames = list(
  'frankly honestly sadly clearly obviously actually basically seriously personally apparently the this that these those there here what who why when where how yes no not and but or if so then than also just even my your our his her their its it he she we you they i im in on at by for from with to of as is are was were be do does did have has had will would can could should may might must shall get got let lets please thanks thank ok oh well hey hi hello wow good great bad new old happy sad sorry all any some every many most more only never always still again today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april june july august september october november december labour labours tory tories conservative conservatives liberal lib dem dems democrat democrats republican republicans green greens reform ukip snp plaid dup bnp edl momentum parliament government council party nhs bbc itv sky guardian times telegraph mirror sun mail express independent news channel facebook twitter google apple amazon brexit remain leave europe european union eu uk usa america american americans england english scotland scottish wales welsh britain british ireland irish london manchester liverpool birmingham leeds glasgow edinburgh israel israeli israelis palestine palestinian palestinians gaza hamas hezbollah russia russian ukraine ukrainian china chinese india indian pakistan pakistani france french germany german germans spain spanish italy poland polish muslim muslims islam islamic christian christians catholic catholics protestant church jew jews jewish hindu hindus sikh sikhs buddhist black white asian asians african africans arab arabs gay lesbian trans lgbt women woman men man girl boy boys girls god jesus christ bible quran allah policy bill act budget minister ministers mp mps cllr councillor councillors prime secretary president congress senate house lords commons court police army people everyone someone nobody anyone everything something nothing socialism capitalism communism fascism marxism austerity universal credit tax vote voting election poll debate report article video photo game match football premier league team united city county road street station school university college hospital union unions trust group company bank office department committee commission ministry christmas easter ramadan eid diwali covid climate blairite blairites corbynite corbynites zionist zionists racism antisemitism islamophobia feminism feminist feminists immigrants immigrant migrants refugees foreigners breaking update exclusive watch read listen look stop say says said tell told call called vote dear rt via re imagine remember because another other both each such',
)
/** A run of capitals that ends so is a body, not a person. */
const bodies = list(
  'party council government act bill policy times news street road united trust group committee union commission ministry office department company court house club city association federation institute university college school hospital bank report review budget association society show march day week bridge park square centre center fc water rail railway railways trains energy gas electric telecom telecoms airways airlines lane avenue close drive hotel arms inn store stores supermarket express post radio television magazine gazette herald chronicle ltd plc inc foods motors parish',
)
/** Common enough in Britain that one of them alone at the start of a sentence is read as a person. */
const knownNames = list(
  'james john robert michael david william richard thomas chris daniel matthew anthony mark paul steven steve andrew andy kenneth kevin brian george edward eddie peter pete simon stephen stuart gary gordon graham ian keith neil nigel phil philip ray roger ron sean tony tom tim ed ben sam joe jack harry dave mike matt nick rob bob bill jim josh luke adam alan alex angus barry callum colin craig dan dean declan derek gareth gavin geoff glen hamish iain ivan jake jamie jason jeremy jordan kieran kyle lee liam lewis malcolm martin max nathan neville oliver ollie owen patrick ryan rhys ross ruairi russell scott shaun terry toby trevor vince wayne mary patricia jennifer linda elizabeth barbara susan sue jessica sarah karen lisa nancy betty margaret sandra ashley emily emma kimberly donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela nicole helen samantha katherine christine debra rachel catherine janet ruth maria heather diane julie joyce victoria kelly lauren joan evelyn olivia judith megan cheryl hannah jacqueline martha gloria teresa ann anne sara kathryn alice julia judy sophie grace denise amber marilyn danielle beverly charlotte diana natalie jane lucy zoe chloe ellie holly claire clare kate katie fiona gillian heidi louise nicola paula penny priti rosie ruby sally siobhan tracy wendy yvette diane mohammed muhammad ahmed ali omar hassan ibrahim yusuf fatima aisha zainab priya raj sunil anil sanjay amit corbyn starmer boris johnson blair cameron osborne farage may sunak truss gove rees mogg raab hancock patel javid hunt thatcher miliband mcdonnell abbott rayner streeting swinson sturgeon salmond trump biden obama clinton khan watson umunna',
)
const roles = list(
  'minister mp councillor cllr chair chairman chairwoman leader secretary mayor pm candidate woman man bloke guy girl boy lad lady boss neighbour teacher journalist reporter organiser colleague wife husband sister brother mother father mum dad manager speaker lord mep msp delegate treasurer chancellor activist',
)
const determiners = list('the this that my our your his her their one another')

/** A person at this word: how many words it takes, 0 for none. */
export function personAt(words: readonly Word[], at: number): number {
  const word = words[at]!
  if (word.kind === 'handle') return 1
  return nameAt(words, at) || roleAt(words, at)
}

/** A person's name as written with capitals, or 0. */
export function nameAt(words: readonly Word[], at: number): number {
  let length = 0
  while (length < 3) {
    const word = words[at + length]
    if (!word?.capital || notNames.has(word.text)) break
    if (length > 0 && word.breakBefore !== breaks.none) break
    length++
  }
  if (length === 0) return 0
  if (bodies.has(words[at + length]?.text ?? '') || bodies.has(words[at + length - 1]!.text)) return 0
  const opensSentence = at === 0 || words[at]!.breakBefore === breaks.sentence
  if (length === 1 && opensSentence && !knownNames.has(words[at]!.text)) return 0
  return length
}

/** "the minister", "that awful woman": a person by role, or 0. */
export function roleAt(words: readonly Word[], at: number): number {
  if (!determiners.has(words[at]!.text)) return 0
  for (let length = 2; length <= 4; length++) {
    const word = words[at + length - 1]
    if (word?.kind !== 'word' || word.breakBefore !== breaks.none) return 0
    if (roles.has(word.text)) return length
  }
  return 0
}

const everyOne = list('lot bunch pack all one each')

/** "the whole lot of them", "every last one of you", "all of them": how many words, or 0. */
export function allOfThem(words: readonly Word[], at: number): number {
  const opener = words[at]!.text
  if (opener !== 'the' && opener !== 'every' && opener !== 'all' && opener !== 'each') return 0
  for (let i = at; i < at + 4 && i + 2 < words.length; i++) {
    if (i > at && words[i]!.breakBefore !== breaks.none) return 0
    if (everyOne.has(words[i]!.text) && words[i + 1]!.text === 'of' && those.has(words[i + 2]!.text))
      return i + 3 - at
  }
  return 0
}
const those = list('them you ya')

/** A public office rather than a private person: its conduct of the office may be criticised hard. */
const offices = list('minister mp councillor cllr leader secretary mayor pm chancellor lord mep msp speaker')
export function isOffice(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from, to).some((word) => offices.has(word.text))
}
