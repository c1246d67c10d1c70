/** How people are shut out of something because of a protected ground. No frame names a group: all are treated alike. */
import { defineFrames } from './frames.ts'

const who = '{group}|{member}'
const allowed =
  'allowed|permitted|let|given|able|elected|selected|appointed|hired|employed|served|trusted|made|considered|promoted|admitted|near|in|on|members'

export const exclusionFrames = defineFrames('discrimination', [
  {
    id: 'barred',
    patterns: [
      `${who} should|must|need|needs|ought|have|deserve all? to? be|get {adv}? {barred}`,
      `{group} of|with|from ..3 should|must|ought all? to? be {barred}`,
      `{they} should|must|ought all? to? be {barred} ..2 {group}`,
      `{i} would ban|bar|exclude|sack|evict|refuse {adv}? ${who}`,
      `keep {adv}? ~1 ${who} ~1 off|out|away|at|from|behind`,
      `keep {adv}? {identity} {post} ~1 off|out|away|at|from|behind`,
    ],
    lift: 0,
    strength: 0.65,
    reason: 'It calls for shutting people out for who they are.',
  },
  {
    id: 'not-allowed',
    patterns: [
      `${who} should|must|ought not|never ever? to? ~1 be|become ~1 ${allowed}|{post}`,
      `{group} of|with|from ..3 should|must not|never ever? ~1 be|become ~1 ${allowed}|{post}`,
      `${who} should|must not|never ever? ~1 {may}|stand|run|sit|chair|coach|serve|hold|work|join|speak|play`,
      `${who} should|must not|never ever? get|have {art}|any|to ~1 vote|say|place|seat|job|role|children|kids`,
      `should|must not|never ever? let|allow|have|put {art}? ${who}`,
      `do not let|allow|put {adv}? ${who} ..1 {may}|near|in|on|into|become|be|chair|coach|run|stand|have`,
      `no ${who} should|must|can ever? ~1 be|become ~1 ${allowed}|{post}`,
      `no ${who} should|must|can ever? ~1 get|have|hold|sit|chair|{may}|stand|run|coach|work`,
      `stop|quit letting|allowing ${who}`,
      `${who} are|is {adv}? too old|young|frail|weak|soft|delicate|distracted for|to office|politics|stand|lead|serve|sit|chair|be`,
    ],
    lift: 0,
    strength: 0.65,
    reason: 'It denies people of a group what others may do.',
  },
  {
    id: 'none-of-them',
    patterns: [
      `no more? ~1 ${who}|{identity} {post}`,
      `no ${who}|{identity} need apply`,
      `~1 ${who}|{identity} {post}|dads|mums|families|applicants only`,
      `only ${who}|{identity} ~1 {post}|families should|can|may|must`,
      `go|goes|given|reserved|kept|offered|priority to|for ${who} first|only|alone|before`,
      `put|house|serve|treat|hire ${who} first|before`,
    ],
    lift: 0,
    strength: 0.6,
    reason: 'It keeps a place or a service for one group, or from one.',
  },
  {
    id: 'refused',
    patterns: [
      `{i} would|will not|never ever? {serve}|vote|work ~1 to|for|with|under|in? {art}? ~1 ${who}`,
      `{i} refuse|refused to {serve}|vote|work ~1 to|for|with|under? {art}? ~1 ${who}`,
      `right|free|freedom|allowed|able to ~1 turn|refuse|reject|sack|evict|exclude|ban ~1 away|service|entry|rooms|jobs? to? {art}? ${who}`,
      `no|nobody|noone ..2 should ever? ~1 have|be forced|made|expected? to ~1 {serve}|work|share|sit ~1 to|with|for|next? to? {art}? ${who}`,
      `do not|never {appoint} {art}? ~1 ${who}`,
      `do not|never vote|rent|sell|let for|to {art}? ~1 ${who}`,
      `can not {appoint}|have {art}? ~1 ${who}`,
      `nobody|noone|anyone should ever? {appoint}|vote for? {art}? ~1 ${who}`,
    ],
    lift: 0,
    strength: 0.65,
    reason: 'It would refuse people a service, a job or a vote for who they are.',
  },
  {
    id: 'age-limit',
    patterns: [
      `nobody|noone|anyone over|under|aged {years} should|must ..2 {may}|stand|sit|be|have|get|lose|hold|chair`,
      `no one over|under|aged {years} should|must ..2 {may}|stand|sit|be|have|get|hold|chair`,
    ],
    lift: 0,
    strength: 0.6,
    ground: 'age',
    reason: 'It sets a limit of age to taking part.',
  },
])
