/** HTML of a post as plain text: paragraphs and breaks as lines, links by their address, mentions as handles. Pure. */
import { Parser } from 'htmlparser2'

export interface HtmlText {
  text: string
  links: string[]
}

const blocks = new Set(['p', 'div', 'blockquote', 'pre', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The HTML itself is never shown anywhere. */
export function htmlToText(html: string): HtmlText {
  if (!/[<&]/.test(html)) return { text: html.trim(), links: [] }
  let text = ''
  const links: string[] = []
  /** Inside a link whose address stands for its words, which are often shortened. */
  let inAddress = false
  let preformatted = 0
  let hidden = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' || name === 'style') hidden++
      else if (name === 'br') text += '\n'
      else if (name === 'li') text += '\n- '
      else if (name === 'img') text += attributes.alt ?? ''
      else if (name === 'a') {
        const address = addressOf(attributes)
        inAddress = address !== null
        if (address === null) return
        text += address
        links.push(address)
      }
      if (name === 'pre') preformatted++
      if (blocks.has(name)) text += '\n\n'
    },
    ontext(words) {
      if (hidden > 0 || inAddress) return
      // Line breaks of the source mean nothing, as in a browser; a space that must not break does.
      const shown = preformatted > 0 ? words : words.replace(/[ \t\r\n\f]+/g, ' ')
      text += text === '' || text.endsWith('\n') ? shown.replace(/^ /, '') : shown
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') hidden--
      else if (name === 'a') inAddress = false
      else if (name === 'pre') preformatted--
      if (blocks.has(name)) text += '\n\n'
    },
  })
  parser.end(html)
  return {
    text: text
      .replace(/ +\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    links,
  }
}

/** Of a link that is shown by its address; null for mentions and hashtags, which are shown by their words. */
function addressOf({ class: classes = '', rel = '', href }: Record<string, string>): string | null {
  if (/\b(mention|hashtag)\b/.test(classes) || /\btag\b/.test(rel)) return null
  return href && /^https?:/i.test(href) ? href : null
}
