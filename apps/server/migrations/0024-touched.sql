-- Who was touched since a change is asked each time facts change. Of the rows that came last, which it is about, a BRIN
-- index tells nothing until a vacuum, and then only by blocks: the tail of every partition was read.

drop index activities_recorded, customers_recorded, customer_attributes_recorded, group_memberships_recorded,
  merged_customers_recorded;
create index activities_recorded on activities (recorded_change);
create index customers_recorded on customers (recorded_change);
create index customer_attributes_recorded on customer_attributes (recorded_change);
create index group_memberships_recorded on group_memberships (recorded_change);
create index merged_customers_recorded on merged_customers (recorded_change);

-- Whoever is graded with a customer as a group is read with it.
create index group_memberships_group on group_memberships (group_id);
