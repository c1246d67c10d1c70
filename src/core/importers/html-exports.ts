/** Exports that people ask for as HTML by mistake: how to know them, and what to ask for instead. Data only. */

export interface HtmlExport {
  /** A member that only the HTML variant has. */
  sign: RegExp
  /** Any of these shows that the readable variant is there too. */
  unless: RegExp
  platform: string
  askFor: string
}

export const htmlExports: readonly HtmlExport[] = [
  {
    sign: /^Your archive\.html$/i,
    unless: /(^|\/)(tweets?|account|manifest)(-part\d+)?\.js$/,
    platform: 'X',
    askFor: 'the whole ZIP as X hands it out, which has a folder named data beside that page',
  },
  {
    sign: /^(your_instagram_activity|your_facebook_activity|your_activity_across_facebook|messages\/inbox|posts|start_here)(\/.*)?\.html$/i,
    unless: /\.json$/,
    platform: 'Facebook or Instagram',
    askFor:
      'JSON: Accounts Centre, Your information and permissions, Download your information, Format: JSON',
  },
  {
    sign: /^(.*\/)?messages\d*\.html$/i,
    unless: /result\.json$/,
    platform: 'Telegram',
    askFor: 'machine-readable JSON: Telegram Desktop, Settings, Advanced, Export Telegram data, Format',
  },
  {
    sign: /^(Takeout\/)?.*(my-comments|watch-history|My Activity)\.html$/i,
    unless: /\.(csv|json)$/,
    platform: 'Google Takeout',
    askFor: 'CSV and JSON: takeout.google.com, YouTube, Multiple formats',
  },
  {
    sign: /^(html\/.*|chat_history)\.html$/i,
    unless: /\.json$/,
    platform: 'Snapchat',
    askFor: 'JSON: accounts.snapchat.com, My data, Export JSON files',
  },
  {
    sign: /\[\d{15,20}\]( \[part \d+\])?\.html$/,
    unless: /\.json$/,
    platform: 'Discord (DiscordChatExporter)',
    askFor: 'JSON: DiscordChatExporter, Format: JSON',
  },
]
