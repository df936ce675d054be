"""A report of tables in the style of official documents (表格式报告): chapters, tables, annexes."""
