"""The publication workflow: states, moves, roles and the gate. Pure Python."""
