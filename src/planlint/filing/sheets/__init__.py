"""The overview as a workbook (XLSX) for offices that work in tables."""

from .book import workbook as workbook
