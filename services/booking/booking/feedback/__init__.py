"""What clients say of their visits: asked for when a visit is done, answered on a page of their own."""
