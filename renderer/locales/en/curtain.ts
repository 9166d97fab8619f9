/** The curtain that turns names into initials. */
export const curtain = {
  drawn: 'Names are shown as initials. Any key shows them again.',
  lift: 'Show names',
  noPaper: 'Nothing is printed or saved while names are hidden. Press any key first.',
}
