/** Help in place: the guide, the tour, what changed. */
export const help = {
  title: 'Help',
  menu: 'Help and what changed',
  menuNew: 'Help and what changed: something new',
  search: 'Search the guide',
  chapters: 'Chapters',
  nothing: 'Nothing in the guide about that',
  nothingHint: 'Try another word, or fewer of them.',
  changes: {
    title: 'What changed',
    release: 'Release {{release}}',
    offer: 'What changed in {{release}}',
  },
  tour: {
    offer: 'New here? Take the tour',
    decline: 'No thanks: {{text}}',
    count: '{{at}} of {{of}}',
    leave: 'Leave the tour',
    back: 'Back',
    next: 'Next',
    done: 'Done',
  },
  stop: {
    day: {
      title: 'This is the day',
      text: 'One column for each provider, time down the side. On today, a red line marks the time. Go a day back or forth, or to today:',
    },
    find: {
      title: 'Find anything',
      text: 'A patient with their next visit, “lopez fri”, a date, a setting, or whatever you want done. Type a few letters:',
    },
    book: {
      title: 'Book',
      text: 'Drag over free time, or press B. The first free time is chosen already; book it from anywhere in the form:',
    },
    visit: {
      title: 'Everything about a visit',
      text: 'A click or Enter opens it, a right click shows what can be done with it, X takes it in hand to put it elsewhere:',
    },
    screens: {
      title: 'Other screens',
      text: 'Week and month, patients, and the lists that a desk works through. G and a letter go there:',
    },
    help: {
      title: 'Whenever you wonder',
      text: 'Help opens at the chapter about what you see; the question mark shows every shortcut:',
    },
  },
}
