/** HTML of a post as plain text: paragraphs and breaks as lines, links by their address, mentions as handles. Pure. */
import { Parser } from 'htmlparser2'

export interface HtmlText {
  text: string
  links: string[]
}

/** The HTML itself is never shown anywhere. */
export function htmlToText(html: string): HtmlText {
  let text = ''
  const links: string[] = []
  /** Of the link that is open: its address when that is what is shown, else null (mentions and hashtags show their words). */
  let open: { address: string | null } | null = null
  let hidden = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' || name === 'style') hidden++
      else if (name === 'br') text += '\n'
      else if (
        (name === 'p' || name === 'blockquote' || name === 'pre' || name === 'ul' || name === 'ol') &&
        text !== ''
      )
        text += '\n\n'
      else if (name === 'li') text += '\n- '
      else if (name === 'a') {
        const isWords = /\b(mention|hashtag)\b/.test(`${attributes.class ?? ''} ${attributes.rel ?? ''}`)
        const address =
          !isWords && attributes.href && /^https?:/i.test(attributes.href) ? attributes.href : null
        open = { address }
        if (address) {
          text += address
          links.push(address)
        }
      }
    },
    ontext(words) {
      if (hidden === 0 && !open?.address) text += words
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') hidden--
      else if (name === 'a') open = null
    },
  })
  parser.end(html)
  return { text: text.replace(/\n{3,}/g, '\n\n').trim(), links }
}
