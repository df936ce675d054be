"""What can be counted (统计): the records and plans of an area in a year, with their places."""
