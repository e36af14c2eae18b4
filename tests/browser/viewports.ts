/** The sizes every page is tested at: a desktop, a phone, and the narrowest that WCAG 1.4.10 asks for. */
export const viewports = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;
