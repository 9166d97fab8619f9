/** The mark of the product, `size` rem wide; decoration beside the name. */
export const Mark = ({ size = 1.375 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={`${size}rem`} height={`${size}rem`} aria-hidden>
    <rect width="32" height="32" rx="7" fill="#0d5c70" />
    <path d="M8 9.5h16M8 16h10M8 22.5h13" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    <circle cx="23" cy="16" r="2.2" fill="#ffc65c" />
  </svg>
)
