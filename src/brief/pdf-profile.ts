/**
 * What a PDF is to promise, as far as its text bears that out: PDF/UA-1 and PDF/A-2 or 3, which all programs know; or
 * PDF/UA-2 and PDF/A-4, which say more, in PDF 2.0.
 */
export const pdfProfiles = ['ua-1', 'ua-2'] as const
export type PdfProfile = (typeof pdfProfiles)[number]
