"""The whole graph as one page that needs no network: data made here, drawn by ``assets/``."""
